import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type SpcAnswer } from '@muster/contracts';
import { assuranceWords, spcChart, variationWords } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';
import { SummaryList } from '../ui/summary-list';

const BETTER = { higher: 'More', lower: 'Fewer' } as const;

/** The state of a measure in words, and its months between limits. */
@Component({
  selector: 'ms-months-part',
  imports: [Chart, SummaryList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-summary-list [rows]="states()" />
    <ms-chart [spec]="figure()" table="folded" [links]="links()" [fragment]="fragment()" />
  `,
})
export class MonthsPart {
  readonly answer = input.required<SpcAnswer>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly figure = computed(() => spcChart(this.answer()));
  protected readonly states = computed(() => {
    const { variation, assurance, better, measure } = this.answer();
    return [
      { key: 'Change', value: variationWords(variation.state) },
      { key: 'Against an aim', value: assuranceWords(assurance) },
      { key: 'What is better', value: `${BETTER[better]} ${measure}` },
    ];
  });
}
