import { type SnapshotMapping } from '@muster/domain';
import { checkRowsAfterEnd } from '../checks/check-rows-after-end';
import { checkSkippedRow } from '../checks/check-skipped-row';
import { checkTrailingRow } from '../checks/check-trailing-row';
import { type IssueLog } from '../issues/issue-log';
import { isBlankRecord } from '../scan/is-blank-record';
import { type TableRecord } from '../scan/table-record';
import { CodedReader } from '../values/coded-reader';
import { foldValue } from '../values/fold-value';
import { trimStart } from '../values/trim-start';
import { columnPosition } from './column-position';

/** What a mapping of any kind of table says about the rows that do not count. */
type Sifted = Pick<SnapshotMapping, 'person' | 'skipRows' | 'endsAt'>;

interface SkipRule {
  readonly column: string;
  readonly position: number;
  /** Reads 1 for a cell that makes its row be skipped. */
  readonly reader: CodedReader;
}

/** Leaves out the rows of a file that are no people: those that the mapping skips by a value, and everything after the end
 *  of the table. Each is counted in a warning. A row after the end with a person reference and anything else that is
 *  read (`mapped`: the columns) is an error. Wholly empty rows are never skipped, only end the table. */
export class RowSieve {
  private readonly rules: readonly SkipRule[];
  private readonly person: number;
  private readonly others: readonly number[];
  private ended = false;

  constructor(
    private readonly mapping: Sifted,
    mapped: readonly string[],
    names: readonly string[],
    private readonly log: IssueLog,
  ) {
    this.rules = (mapping.skipRows ?? []).map(({ column, values }) => ({
      column,
      position: columnPosition(names, column),
      reader: valueReader(values),
    }));
    this.person = columnPosition(names, mapping.person.column);
    this.others = mapped
      .map((column) => columnPosition(names, column))
      .filter((position) => position >= 0 && position !== this.person);
  }

  leavesOut(record: TableRecord): boolean {
    const isBlank = isBlankRecord(record);
    if (this.ended) {
      if (!isBlank) this.leaveBehind(record);
      return true;
    }
    if (!isBlank && this.skips(record)) return true;
    if (this.mapping.endsAt === undefined || (!isBlank && isFilled(record, this.person))) return false;
    this.ended = true;
    if (!isBlank) this.log.note(checkTrailingRow, { row: record.row });
    return true;
  }

  private skips({ bytes, starts, ends, count, row }: TableRecord): boolean {
    const rule = this.rules.find(
      ({ position, reader }) =>
        position >= 0 &&
        position < count &&
        reader.read(bytes, starts[position]!, ends[position]!, row) === 1,
    );
    if (rule !== undefined) this.log.note(checkSkippedRow, { column: rule.column, row });
    return rule !== undefined;
  }

  private leaveBehind(record: TableRecord): void {
    if (this.skips(record)) return;
    const isPerson =
      isFilled(record, this.person) && this.others.some((position) => isFilled(record, position));
    this.log.note(isPerson ? checkRowsAfterEnd : checkTrailingRow, { row: record.row });
  }
}

function valueReader(values: readonly string[]): CodedReader {
  const folded = new Set(values.map(foldValue));
  return new CodedReader(
    (text) => (folded.has(text) ? 1 : 0),
    () => (folded.has('') ? 1 : 0),
  );
}

function isFilled({ bytes, starts, ends, count }: TableRecord, position: number): boolean {
  if (position < 0 || position >= count) return false;
  return trimStart(bytes, starts[position]!, ends[position]!) < ends[position]!;
}
