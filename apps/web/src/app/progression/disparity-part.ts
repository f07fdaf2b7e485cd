import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type DisparityRatioAnswer } from '@muster/contracts';
import { disparityRatioChart } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';

/** How groups thin out between bands of ranks, with what that does not say. */
@Component({
  selector: 'ms-disparity-part',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ms-chart [spec]="figure()" [links]="links()" [fragment]="fragment()" />`,
})
export class DisparityPart {
  readonly answer = input.required<DisparityRatioAnswer>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly figure = computed(() => disparityRatioChart(this.answer()));
}
