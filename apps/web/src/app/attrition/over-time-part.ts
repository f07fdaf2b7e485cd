import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FlowSeriesAnswer } from '@muster/contracts';
import { flowSeriesChart } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';

/** Joiners and leavers of each step, and the leaver rate of 12 months. */
@Component({
  selector: 'ms-over-time-part',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-chart [spec]="figures().joinersAndLeavers" table="folded" [links]="links()" [fragment]="fragment()" />
    @if (figures().rolling; as rolling) {
      <ms-chart [spec]="rolling" table="folded" [links]="links()" [fragment]="fragment()" />
    }
  `,
})
export class OverTimePart {
  readonly answer = input.required<FlowSeriesAnswer>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly figures = computed(() => flowSeriesChart(this.answer()));
}
