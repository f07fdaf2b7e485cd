import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type Restatement, type RestatementKind } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { dateAndTime } from '../ui/date-and-time';
import { DataTable } from '../ui/data-table';
import { type TableColumn } from '../ui/table-column';

const KINDS: Readonly<Record<RestatementKind, string>> = {
  inserted: 'An earlier snapshot was loaded later',
  reissued: 'A corrected file was loaded',
  undone: 'A snapshot was taken back',
  'withheld-by-notice': 'Characteristics are withheld by notice',
  recoded: 'Codes were given a new meaning',
  rebuilt: 'All figures were worked out again',
};

/** Dates whose figures changed after they had counted, and why. */
@Component({
  selector: 'ms-restatement-table',
  imports: [DataTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ms-data-table
    caption="Figures that changed after they had counted"
    [columns]="columns"
    [rows]="restatements()"
  />`,
})
export class RestatementTable {
  readonly restatements = input.required<readonly Restatement[]>();

  protected readonly columns: readonly TableColumn<Restatement>[] = [
    {
      key: 'asAt',
      label: 'As at',
      value: (row) => row.asAt,
      text: (row) => formatDate(row.asAt),
      header: true,
      sortable: true,
    },
    { key: 'what', label: 'What changed', value: whatChanged },
    { key: 'kind', label: 'What happened', value: ({ kind }) => KINDS[kind] },
    { key: 'reason', label: 'Reason', value: ({ reason }) => reason },
    { key: 'by', label: 'By', value: ({ actor }) => actor },
    { key: 'at', label: 'When', value: ({ at }) => at, text: ({ at }) => dateAndTime(at), sortable: true },
  ];
}

function whatChanged({ stock, flows }: Restatement): string {
  if (stock && flows) return 'Headcounts and events';
  return stock ? 'Headcounts' : 'Events';
}
