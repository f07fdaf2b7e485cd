import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { type ImportProblems } from '@muster/contracts';
import { importProblemsChart } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { qualityImports } from '../api/generated/functions';
import { Chart } from '../charts/chart';
import { Waiting } from '../ui/waiting';

/** What was wrong with the imports of a force, by kind and over time: for analysts and stewards. */
@Component({
  selector: 'ms-import-problems-part',
  imports: [Chart, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="import-problems">
      <h2 class="govuk-heading-m" id="import-problems" tabindex="-1">Problems of imports</h2>
      @if (!found.hasValue()) {
        <ms-waiting [of]="found" what="the imports" [announced]="false" />
      } @else {
        @for (figure of figures(); track figure.id) {
          <ms-chart [spec]="figure" table="folded" />
        } @empty {
          <p class="govuk-body">{{ nothing() }}</p>
        }
      }
    </section>
  `,
})
export class ImportProblemsPart {
  /** Code of the force. */
  readonly force = input.required<string>();

  readonly #api = inject(Api);
  protected readonly found = resource({
    params: () => this.force(),
    loader: ({ params: force }): Promise<ImportProblems> => this.#api.invoke(qualityImports, { force }),
  });
  protected readonly figures = computed(() => {
    const problems = this.found.hasValue() ? this.found.value() : null;
    if (!problems) return [];
    return (['snapshot', 'events'] as const).flatMap((source) => importProblemsChart(problems, source) ?? []);
  });
  protected readonly nothing = computed(() =>
    this.found.hasValue() && this.found.value().imports.length > 0
      ? 'No import of this force had a problem.'
      : 'Nothing has been imported for this force yet.',
  );
}
