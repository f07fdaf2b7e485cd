import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type RankFlowsAnswer } from '@muster/contracts';
import { rankFlowsChart } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';

/** Who moved between which ranks, in and out. */
@Component({
  selector: 'ms-moves-part',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ms-chart [spec]="figure()" [links]="links()" [fragment]="fragment()" />`,
})
export class MovesPart {
  readonly answer = input.required<RankFlowsAnswer>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly figure = computed(() => rankFlowsChart(this.answer()));
}
