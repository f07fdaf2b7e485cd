import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Definition } from '@muster/domain';
import { Api } from '../api/generated/api';
import { definitionsGet } from '../api/generated/functions';

const DEFINITIONS = [
  { id: 'black-heritage', label: 'Black heritage' },
  { id: 'black-heritage-with-mixed', label: 'Black heritage including Mixed' },
] as const;

/** Both definitions of Black heritage by name and, once they are loaded, in the words of their files. */
@Component({
  selector: 'ms-black-heritage-definitions',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="definitions">
      <h2 class="govuk-heading-m" id="definitions">Who is meant</h2>
      <p class="govuk-body">
        Forces use the words Black and Black heritage with different contents. This page counts by both
        definitions.
      </p>
      <dl class="govuk-summary-list">
        @for (each of definitions; track each.id) {
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">
              <a class="govuk-link" [routerLink]="'/about/definitions/' + each.id">{{ each.label }}</a>
            </dt>
            <dd class="govuk-summary-list__value">
              {{ words.hasValue() ? words.value()[$index] : 'The definition stands on its own page.' }}
            </dd>
          </div>
        }
      </dl>
    </section>
  `,
})
export class BlackHeritageDefinitions {
  readonly #api = inject(Api);
  protected readonly definitions = DEFINITIONS;
  protected readonly words = resource({
    loader: () => Promise.all(DEFINITIONS.map(({ id }) => this.#definition(id))),
  });

  async #definition(id: string): Promise<string> {
    const definition = (await this.#api.invoke(definitionsGet, { id })).definition as Definition;
    return definition.kind === 'grouping' ? definition.definition : '';
  }
}
