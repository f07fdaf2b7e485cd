import { COMMITMENT_LIMITS } from '@muster/domain';
import { type Check } from '../checks/check';
import { checkUnsafeText } from '../checks/check-unsafe-text';
import { type ColumnFinder } from '../counts/column-finder';
import { type IssueLog } from '../issues/issue-log';
import { type TableRow } from '../read-table';
import { pointsAtSomebody } from '../themes/points-at-somebody';
import { tidyValue } from '../values/tidy-value';
import { checkCommitmentNamesSomebody } from './checks/check-commitment-names-somebody';
import { checkCommitmentTextLength } from './checks/check-commitment-text-length';

// Control and direction signs: a reader would not see them. What begins like a formula would run in a spreadsheet.
const UNSAFE = /^[=+@\-|%]|[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;

/** The cells of one row of a file of commitments, and what is wrong with them. Values are never repeated in a note. */
export class CommitmentCells {
  constructor(
    private readonly columns: ColumnFinder,
    private readonly row: TableRow,
    private readonly log: IssueLog,
  ) {}

  /** A cell without spaces around and twice within; empty when there is no such column. */
  word(column: string): string {
    return tidyValue(this.columns.cell(this.row, column));
  }

  /** A text for readers, null when the cell is empty or cannot be kept. */
  text(column: string, limits: keyof typeof COMMITMENT_LIMITS): string | null {
    const text = this.word(column);
    if (text === '') return null;
    const [least, most] = COMMITMENT_LIMITS[limits];
    if (UNSAFE.test(text)) return this.note(checkUnsafeText, column);
    if (text.length < least || text.length > most) return this.note(checkCommitmentTextLength, column);
    return pointsAtSomebody(text) ? this.note(checkCommitmentNamesSomebody) : text;
  }

  /** Null, for the value that is not there. */
  note(check: Check, column?: string): null {
    this.log.note(check, { row: this.row.row, ...(column === undefined ? {} : { column }) });
    return null;
  }
}
