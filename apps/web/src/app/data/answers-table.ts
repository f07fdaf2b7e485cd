import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type AnswerChange } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';
import { dimensionName } from '../shell/dimension-name';
import { DataTable } from '../ui/data-table';
import { type TableColumn } from '../ui/table-column';

/** How answers changed among people who are in both snapshots: a change of answers is no change of people. */
@Component({
  selector: 'ms-answers-table',
  imports: [DataTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-data-table
      caption="Answers of people who are in both snapshots"
      [columns]="columns"
      [rows]="answers()"
    />
  `,
})
export class AnswersTable {
  readonly answers = input.required<readonly AnswerChange[]>();

  protected readonly columns: readonly TableColumn<AnswerChange>[] = [
    { key: 'dimension', label: 'Characteristic', value: (row) => dimensionName(row.dimension), header: true },
    people('newlyDeclared', 'Declared for the first time'),
    people('withdrawn', 'No longer declared'),
    people('changedAnswer', 'Another answer'),
    people('recoded', 'Same answer, other classification'),
  ];
}

function people(key: Exclude<keyof AnswerChange, 'dimension'>, label: string): TableColumn<AnswerChange> {
  return { key, label, value: (row) => row[key], text: (row) => formatNumber(row[key]), numeric: true };
}
