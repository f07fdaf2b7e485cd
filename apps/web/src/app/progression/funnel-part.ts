import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FunnelAnswer } from '@muster/contracts';
import { funnelChart } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';

/** How groups come through the stages of a process that was imported, and which stage loses most of them. */
@Component({
  selector: 'ms-funnel-part',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ms-chart [spec]="figure()" table="folded" [links]="links()" [fragment]="fragment()" />`,
})
export class FunnelPart {
  readonly answer = input.required<FunnelAnswer>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly figure = computed(() => funnelChart(this.answer()));
}
