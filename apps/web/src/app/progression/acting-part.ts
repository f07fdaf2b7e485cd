import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type ActingAnswer } from '@muster/contracts';
import { actingChart } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';

/** Who holds a rank as temporary or acting, and who of them keeps it. */
@Component({
  selector: 'ms-acting-part',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ms-chart [spec]="figure()" [links]="links()" [fragment]="fragment()" />`,
})
export class ActingPart {
  readonly answer = input.required<ActingAnswer>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly figure = computed(() => actingChart(this.answer()));
}
