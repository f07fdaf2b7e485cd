import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type EventRatesAnswer } from '@muster/contracts';
import { eventRatesChart } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';
import { comparisonFigure } from './comparison-figure';
import { groupSentences } from './group-sentences';

/** The rate of each group, its relative likelihood beside the comparator, and each group in words; of promotions also who
 *  could have been promoted. */
@Component({
  selector: 'ms-compared-rates-part',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (answer().eligibilityRule; as rule) {
      <p class="govuk-body">Who could be promoted: {{ rule }}</p>
    }
    <ms-chart [spec]="figures().rates" [links]="links()" [fragment]="fragment()" />
    @if (ratios(); as figure) {
      <ms-chart [spec]="figure" table="folded" />
    }
    @if (groupWords().length > 0) {
      <h3 class="govuk-heading-s">Each group in words</h3>
      <ul class="govuk-list govuk-list--bullet">
        @for (paragraph of groupWords(); track paragraph) {
          <li>{{ paragraph }}</li>
        }
      </ul>
    }
  `,
})
export class ComparedRatesPart {
  readonly answer = input.required<EventRatesAnswer>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly figures = computed(() => eventRatesChart(this.answer()));
  protected readonly ratios = computed(() => comparisonFigure(this.figures()));
  protected readonly groupWords = computed(() => groupSentences(this.answer()));
}
