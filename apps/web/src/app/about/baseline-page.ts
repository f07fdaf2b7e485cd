import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type BaselineDetail, type DefinitionList } from '@muster/contracts';
import { baseWords, formatDate, formatNumber, formatPercent } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { baselinesGet, definitionsList } from '../api/generated/functions';
import { dimensionName } from '../shell/dimension-name';
import { PageTitle } from '../shell/page-title';
import { DataTable } from '../ui/data-table';
import { PageHeading } from '../ui/page-heading';
import { type Choice, SelectField } from '../ui/select-field';
import { SummaryList } from '../ui/summary-list';
import { type TableColumn } from '../ui/table-column';
import { type TableTakenAs } from '../ui/taken-of-table';
import { Waiting } from '../ui/waiting';

type Row = BaselineDetail['rows'][number];

/** One baseline: counts and shares by category, or by the groups of a grouping. */
@Component({
  selector: 'ms-baseline-page',
  imports: [PageHeading, DataTable, SelectField, SummaryList, Waiting, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a routerLink="/about/baselines" class="govuk-back-link">Baselines</a>
    <ms-page-heading caption="Baseline" [text]="label()" />
    @if (baseline.hasValue()) {
      <ms-summary-list [rows]="facts()" />
      @if (groupings().length > 1) {
        <ms-select-field
          field="grouping"
          label="Show by"
          [choices]="groupings()"
          [value]="grouping() ?? ''"
          (valueChange)="group($event)"
        />
      }
      <ms-data-table
        [caption]="caption()"
        [columns]="columns"
        [rows]="baseline.value().rows"
        [takenAs]="takenAs()"
      />
      @if (grouping()) {
        <p class="govuk-body">
          <a class="govuk-link" [routerLink]="['/about/definitions', grouping()]"
            >What counts in each group</a
          >
        </p>
      }
    } @else {
      <ms-waiting [of]="baseline" what="the baseline" />
    }
  `,
})
export class BaselinePage {
  readonly id = input.required<string>();
  readonly grouping = input<string>();

  readonly #api = inject(Api);
  readonly #router = inject(Router);
  protected readonly baseline = resource({
    params: () => ({ id: this.id(), grouping: this.grouping() }),
    loader: ({ params }): Promise<BaselineDetail> => this.#api.invoke(baselinesGet, params),
  });
  readonly #definitions = resource({
    loader: (): Promise<DefinitionList> => this.#api.invoke(definitionsList),
  });

  protected readonly label = computed(() =>
    this.baseline.hasValue() ? this.baseline.value().label : 'Baseline',
  );
  protected readonly caption = computed(() =>
    this.baseline.hasValue() ? `${dimensionName(this.baseline.value().dimension)}: people and shares` : '',
  );
  protected readonly groupings = computed<readonly Choice[]>(() => {
    if (!this.baseline.hasValue() || !this.#definitions.hasValue()) return [];
    const { dimension } = this.baseline.value();
    return [
      { value: '', label: 'Each category' },
      ...this.#definitions
        .value()
        .definitions.filter(
          (definition) => definition.kind === 'grouping' && definition.dimension === dimension,
        )
        .map(({ id, label }) => ({ value: id, label })),
    ];
  });
  protected readonly takenAs = computed<TableTakenAs | null>(() => {
    if (!this.baseline.hasValue()) return null;
    const { id, label, base, referenceDate, source, sourceTable } = this.baseline.value();
    return {
      fileName: `muster-baseline-${id}-${referenceDate}`,
      subtitle: `${label}, ${baseWords(base)}, ${formatDate(referenceDate)}`,
      source: `Source: ${source}, ${sourceTable}.`,
    };
  });
  protected readonly facts = computed(() => {
    if (!this.baseline.hasValue()) return [];
    const { base, referenceDate, total, undeclared, source, sourceTable, classification } =
      this.baseline.value();
    return [
      { key: 'Who is counted', value: baseWords(base) },
      { key: 'Reference date', value: formatDate(referenceDate) },
      { key: 'People who answered', value: formatNumber(total) },
      { key: 'People who gave no answer', value: formatNumber(undeclared) },
      { key: 'Source', value: source },
      { key: 'Table', value: sourceTable },
      { key: 'Categories', value: 'What each category means', link: `/about/definitions/${classification}` },
    ];
  });

  protected readonly columns: readonly TableColumn<Row>[] = [
    { key: 'label', label: 'Group', value: (row) => row.label, header: true },
    {
      key: 'count',
      label: 'People',
      value: (row) => row.count,
      text: (row) => formatNumber(row.count),
      numeric: true,
      sortable: true,
    },
    {
      key: 'share',
      label: 'Share (%)',
      value: (row) => row.share * 100,
      text: (row) => formatPercent(row.share).replace(/%$/, ''),
      numeric: true,
      sortable: true,
    },
  ];

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.name(this.label()));
  }

  protected group(grouping: string): void {
    void this.#router.navigate([], { queryParams: { grouping: grouping || null } });
  }
}
