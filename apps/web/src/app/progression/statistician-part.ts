import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { eventRatesStatistics, rankFlowPicture } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { ProgressionAnswers } from './progression-answers';

/** Tests and adjusted p of the comparisons, and the moves between ranks as a picture: for who knows what they are. */
@Component({
  selector: 'ms-progression-statistics',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (tests(); as figure) {
      <ms-chart [spec]="figure" />
    } @else {
      <p class="govuk-body">Promotion rates: no groups are compared.</p>
    }
    @if (picture(); as figure) {
      <ms-chart [spec]="figure" />
    } @else {
      <p class="govuk-body">There are no moves between ranks, or too few to draw.</p>
    }
    <p class="govuk-body">
      The command line gives the tests of each stage of a process: muster query funnel. Disparity ratios,
      temporary ranks, curves and moves are not tested.
    </p>
  `,
})
export class StatisticianPart {
  readonly #answers = inject(ProgressionAnswers);

  protected readonly tests = computed(() => {
    const answer = this.#answers.promotions();
    return answer ? eventRatesStatistics(answer) : null;
  });
  protected readonly picture = computed(() => {
    const answer = this.#answers.flows();
    return answer ? rankFlowPicture(answer) : null;
  });
}
