import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Classification, type Definition } from '@muster/domain';
import { Api } from '../api/generated/api';
import { definitionsGet } from '../api/generated/functions';
import { PageTitle } from '../shell/page-title';
import { DataTable } from '../ui/data-table';
import { PageHeading } from '../ui/page-heading';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';
import { categoryLabels } from './category-labels';
import { classificationsIn } from './classifications-in';
import { definitionSections } from './definition-sections';

/** One definition as people read it. */
@Component({
  selector: 'ms-definition-page',
  imports: [PageHeading, DataTable, Waiting, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a routerLink="/about/definitions" class="govuk-back-link">Definitions</a>
    <ms-page-heading caption="Definition" [text]="label()" />
    @if (page.hasValue()) {
      <p class="govuk-body">
        @if (source()) {
          Source: {{ source() }}.
        }
        Name in commands and files: <span class="ms-mono">{{ id() }}</span>
      </p>
      @for (section of sections(); track $index) {
        <h2 class="govuk-heading-m">{{ section.heading }}</h2>
        @for (sentence of section.text; track $index) {
          <p class="govuk-body">{{ sentence }}</p>
        }
        @if (section.table; as table) {
          <ms-data-table
            [caption]="section.heading"
            [captionHidden]="true"
            [columns]="columnsOf(table.columns)"
            [rows]="table.rows"
          />
        }
      }
      @if (page.value().definition.kind === 'baseline-table') {
        <p class="govuk-body">
          <a class="govuk-link" routerLink="/about/baselines"
            >Its areas and counts stand among the baselines</a
          >
        </p>
      }
    } @else {
      <ms-waiting [of]="page" what="the definition" />
    }
  `,
})
export class DefinitionPage {
  readonly id = input.required<string>();

  readonly #api = inject(Api);
  protected readonly page = resource({
    params: () => this.id(),
    loader: async ({ params }) => {
      const definition = await this.#definition(params);
      const classifications = await Promise.all(
        classificationsIn(definition).map((id) => this.#definition(id)),
      );
      return { definition, labels: categoryLabels(classifications.filter(isClassification)) };
    },
  });
  protected readonly label = computed(() => {
    if (!this.page.hasValue()) return 'Definition';
    const { definition } = this.page.value();
    return definition.kind === 'force' ? definition.name : definition.label;
  });
  protected readonly source = computed(() => {
    const definition = this.page.hasValue() ? this.page.value().definition : undefined;
    return definition && 'source' in definition ? (definition.source ?? '').replace(/\.$/, '') : '';
  });
  protected readonly sections = computed(() => {
    if (!this.page.hasValue()) return [];
    const { definition, labels } = this.page.value();
    return definitionSections(definition, labels);
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.name(this.label()));
  }

  protected columnsOf(labels: readonly string[]): readonly TableColumn<readonly string[]>[] {
    return labels.map((label, index) => ({
      key: label,
      label,
      header: index === 0,
      value: (row) => row[index] ?? '–',
    }));
  }

  async #definition(id: string): Promise<Definition> {
    const { definition } = await this.#api.invoke(definitionsGet, { id });
    return definition as Definition;
  }
}

function isClassification(definition: Definition): definition is Classification {
  return definition.kind === 'classification';
}
