import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type TimeInRankAnswer } from '@muster/contracts';
import { timeInRankChart } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';

/** How long people are in a rank before they are promoted from it; the numbers at risk stand in the table. */
@Component({
  selector: 'ms-time-in-rank-part',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ms-chart [spec]="figure()" table="folded" [links]="links()" [fragment]="fragment()" />`,
})
export class TimeInRankPart {
  readonly answer = input.required<TimeInRankAnswer>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly figure = computed(() => timeInRankChart(this.answer()));
}
