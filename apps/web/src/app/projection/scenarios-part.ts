import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type ProjectionAnswer } from '@muster/contracts';
import { scenariosChart, scenariosTable } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';

/** The scenarios beside today's rates: one chart on the same axes, one table. Those without figures say why. */
@Component({
  selector: 'ms-scenarios-part',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (problem of problems(); track problem) {
      <p class="govuk-inset-text">{{ problem }}</p>
    }
    @if (table(); as figure) {
      <ms-chart [spec]="figure" [source]="source()" [links]="links()" [fragment]="fragment()" />
    }
    @if (chart(); as figure) {
      <ms-chart
        [spec]="figure"
        table="folded"
        [source]="source()"
        [links]="links()"
        [fragment]="fragment()"
      />
    }
  `,
})
export class ScenariosPart {
  readonly answer = input.required<ProjectionAnswer>();
  readonly source = input.required<string>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly chart = computed(() => scenariosChart(this.answer()));
  protected readonly table = computed(() => scenariosTable(this.answer()));
  protected readonly problems = computed(() =>
    this.answer().scenarios.flatMap(({ name, problem }) =>
      problem === null || name === '' ? [] : [`${name}: ${problem.message}`],
    ),
  );
}
