import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { eventRatesStatistics } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { ProgressionAnswers } from './progression-answers';

/** Tests and adjusted p of the comparisons: for who knows what they are. */
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
    <p class="govuk-body">
      The tests of each stage of a process stand in its download. Disparity ratios, temporary ranks, curves
      and moves are not tested.
    </p>
  `,
})
export class StatisticianPart {
  readonly #answers = inject(ProgressionAnswers);

  protected readonly tests = computed(() => {
    const answer = this.#answers.promotions();
    return answer ? eventRatesStatistics(answer) : null;
  });
}
