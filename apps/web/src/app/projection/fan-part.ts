import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type ProjectionAnswer } from '@muster/contracts';
import {
  backTestSentence,
  backTestTable,
  peopleAYearTable,
  projectionChart,
  projectionRatesTable,
  projectionYearsTable,
} from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';

/** Where today's rates lead: the fan with the error of the method beside it, the years, what one point means, how the
 *  method did on years that are known, and what is assumed. */
@Component({
  selector: 'ms-fan-part',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (fan(); as figure) {
      <ms-chart
        [spec]="figure"
        table="folded"
        [source]="source()"
        [links]="links()"
        [fragment]="fragment()"
      />
      <p class="govuk-inset-text">{{ tried() }}</p>
    }
    @if (years(); as figure) {
      <ms-chart [spec]="figure" [source]="source()" [links]="links()" [fragment]="fragment()" />
    }
    @if (people(); as figure) {
      <ms-chart [spec]="figure" [source]="source()" [links]="links()" [fragment]="fragment()" />
    }
    @if (fan()) {
      <ms-chart
        [spec]="backTest()"
        table="closed"
        [source]="source()"
        [links]="links()"
        [fragment]="fragment()"
      />
      <ms-chart
        [spec]="rates()"
        table="closed"
        [source]="source()"
        [links]="links()"
        [fragment]="fragment()"
      />
    }
  `,
})
export class FanPart {
  readonly answer = input.required<ProjectionAnswer>();
  readonly source = input.required<string>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly fan = computed(() => projectionChart(this.answer()));
  protected readonly years = computed(() => projectionYearsTable(this.answer()));
  protected readonly people = computed(() => peopleAYearTable(this.answer()));
  protected readonly backTest = computed(() => backTestTable(this.answer()));
  protected readonly rates = computed(() => projectionRatesTable(this.answer()));
  protected readonly tried = computed(() => backTestSentence(this.answer()));
}
