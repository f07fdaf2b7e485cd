import { type AggregateMapping } from '@muster/domain';
import { type Check } from '../checks/check';
import { checkUnsafeText } from '../checks/check-unsafe-text';
import { type IssueLog } from '../issues/issue-log';
import { type TableRow } from '../read-table';
import { foldValue } from '../values/fold-value';
import { checkTextTooLong } from './checks/check-text-too-long';
import { type ColumnFinder } from './column-finder';

/** Where a field of a published total stands, and how its words are translated. */
export type FigureField =
  AggregateMapping['measure'] | AggregateMapping['source'] | AggregateMapping['category'];

const LONGEST = 500;

/** The fields of one row of published totals, and what is wrong with them. */
export class FigureFields {
  private noted = 0;

  constructor(
    readonly row: TableRow,
    private readonly columns: ColumnFinder,
    private readonly log: IssueLog,
  ) {}

  get sound(): boolean {
    return this.noted === 0;
  }

  /** The cell as it is, or the constant; empty when the mapping has no such field. */
  raw(field: FigureField): string {
    if (field === undefined) return '';
    return 'constant' in field ? field.constant : this.columns.cell(this.row, field.column);
  }

  /** The same, translated where the mapping has a word for it. */
  word(field: FigureField): string {
    const raw = this.raw(field);
    if (field === undefined || !('values' in field)) return raw;
    const folded = foldValue(raw);
    return Object.entries(field.values).find(([word]) => foldValue(word) === folded)?.[1] ?? raw;
  }

  /** Free text that is stored as it is, or null for none. */
  text(field: FigureField): string | null {
    const text = this.raw(field);
    if (text.length > LONGEST) this.note(checkTextTooLong, field);
    // A spreadsheet that opens a download would run such a cell.
    else if (/^[=+\-@\t]/.test(text)) this.note(checkUnsafeText, field);
    return text === '' ? null : text;
  }

  note(check: Check, field: FigureField): null {
    this.noted += 1;
    const column = field !== undefined && 'column' in field ? { column: field.column } : {};
    this.log.note(check, { row: this.row.row, ...column });
    return null;
  }
}
