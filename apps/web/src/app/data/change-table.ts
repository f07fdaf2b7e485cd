import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type SnapshotChange } from '@muster/contracts';
import { formatDate, formatNumber, formatPercent } from '@muster/narrative';
import { dimensionName } from '../shell/dimension-name';
import { DataTable } from '../ui/data-table';
import { SummaryList } from '../ui/summary-list';
import { type TableColumn } from '../ui/table-column';
import { AnswersTable } from './answers-table';
import { changeFacts } from './change-facts';

type Declared = SnapshotChange['declaration'][number];

/** What a snapshot changes against the one before it. */
@Component({
  selector: 'ms-change-table',
  imports: [AnswersTable, DataTable, SummaryList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (change().previous; as previous) {
      <p class="govuk-body">Compared with the snapshot of {{ dateOf(previous.asAt) }}.</p>
    } @else {
      <p class="govuk-body">This is the first snapshot of the force, so everybody in it is new to Muster.</p>
    }
    <ms-summary-list [rows]="facts()" />
    @if (change().declaration.length > 0) {
      <ms-data-table
        caption="People who declared each characteristic"
        [columns]="columns"
        [rows]="change().declaration"
      />
    }
    @if (answers().length > 0) {
      <ms-answers-table [answers]="answers()" />
    }
  `,
})
export class ChangeTable {
  readonly change = input.required<SnapshotChange>();

  protected readonly dateOf = formatDate;
  protected readonly answers = computed(() => this.change().answers ?? []);
  protected readonly facts = computed(() => changeFacts(this.change()));
  protected readonly columns: readonly TableColumn<Declared>[] = [
    { key: 'dimension', label: 'Characteristic', value: (row) => dimensionName(row.dimension), header: true },
    {
      key: 'rate',
      label: 'Declared now',
      value: (row) => row.rate,
      text: (row) => rate(row.rate),
      numeric: true,
    },
    {
      key: 'before',
      label: 'Declared before',
      value: (row) => row.previousRate,
      text: (row) => rate(row.previousRate),
      numeric: true,
    },
    {
      key: 'points',
      label: 'Change in points',
      value: (row) => points(row),
      text: (row) => signed(points(row)),
      numeric: true,
    },
  ];
}

function rate(share: number | null): string {
  return share === null ? 'Not held' : formatPercent(share);
}

function points({ rate: now, previousRate: before }: Declared): number | null {
  return now === null || before === null ? null : (now - before) * 100;
}

function signed(value: number | null): string {
  if (value === null) return '–';
  const text = formatNumber(value, 1);
  return value > 0 && text !== '0.0' ? `+${text}` : text;
}
