import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DefinitionList } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { definitionsList } from '../api/generated/functions';
import { PageHeading } from '../ui/page-heading';
import { Waiting } from '../ui/waiting';
import { DEFINITION_KINDS } from './definition-kinds';

/** Every definition by kind. */
@Component({
  selector: 'ms-definitions-page',
  imports: [PageHeading, Waiting, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-page-heading text="Definitions" />
        <p class="govuk-body">
          What every group, category and rank means here. Figures with different definitions are never
          compared: Muster refuses and says why.
        </p>
        @if (definitions.hasValue()) {
          @for (kind of kinds(); track kind.kind) {
            <h2 class="govuk-heading-m">{{ kind.heading }}</h2>
            <p class="govuk-body">{{ kind.purpose }}</p>
            <ul class="govuk-list">
              @for (definition of kind.definitions; track definition.id) {
                <li>
                  <a class="govuk-link" [routerLink]="['/about/definitions', definition.id]">{{
                    definition.label
                  }}</a>
                </li>
              }
            </ul>
          } @empty {
            <p class="govuk-body">No definitions are loaded. The administrator of the server loads them.</p>
          }
        } @else {
          <ms-waiting [of]="definitions" what="the definitions" />
        }
      </div>
    </div>
  `,
})
export class DefinitionsPage {
  readonly #api = inject(Api);
  protected readonly definitions = resource({
    loader: (): Promise<DefinitionList> => this.#api.invoke(definitionsList),
  });

  protected readonly kinds = computed(() => {
    const all = this.definitions.hasValue() ? this.definitions.value().definitions : [];
    return DEFINITION_KINDS.map((kind) => ({
      ...kind,
      definitions: all.filter((definition) => definition.kind === kind.kind),
    })).filter(({ definitions }) => definitions.length > 0);
  });
}
