import { type Issue } from '@muster/domain';
import { checkHeaderOnly } from './checks/check-header-only';
import { type ColumnRole } from './inspect/column-role';
import { type FormatCount } from './inspect/date-tally';
import { findHeader, type HeaderPlace } from './inspect/find-header';
import { TableLook } from './inspect/table-look';
import { type ValueCount } from './inspect/value-tally';
import { IssueLog } from './issues/issue-log';
import { FileHead } from './scan/file-head';
import { TableReader } from './scan/table-reader';

/** What a look at a file finds before anybody has said what its columns are. */
export interface TableFindings {
  /** Data rows, without blank ones and those that look like totals or notes. */
  readonly rows: number;
  /** The character that separates columns. */
  readonly delimiter: string;
  /** Where the column names stand, as a spreadsheet shows it. */
  readonly headerRow: number;
  /** Whether something stands above them, so that a mapping must say where they are. */
  readonly hasTitles: boolean;
  readonly issues: readonly Issue[];
  readonly columns: readonly {
    readonly name: string;
    /** How a mapping names the column: its name, or `#3` when it has none or shares it. */
    readonly reference: string;
    readonly suggestion: ColumnRole | null;
    /** Different values with row counts; null when there are many, or when they could be personal. */
    readonly values: readonly ValueCount[] | null;
    /** Formats that the dates of the column need; null when it holds no dates. */
    readonly dateFormats: readonly FormatCount[] | null;
  }[];
  readonly layout: {
    /** Rules that leave out what look like totals, each with the rows that it would leave out. */
    readonly totals: readonly {
      readonly column: string;
      readonly values: readonly string[];
      readonly rows: number;
    }[];
    /** Other rows between people without person reference. */
    readonly rowsWithoutPerson: number;
    /** Rows below the last person that an end of the table would leave out. */
    readonly rowsAfterEnd: number;
  };
}

/** A file being looked at: bytes in, findings at the end. */
export interface TableInspection {
  write(chunk: Uint8Array): void;
  finish(): TableFindings;
  readonly hopeless: boolean;
}

/** Looks at a table as it streams by, in bounded memory: where its header stands, its delimiter, columns, what each seems
 *  to be, the values of those that seem coded, how dates are written, and which rows look like totals and notes. Values
 *  are listed only in a file without signs of personal data. `headerRow`: where a person says that the header stands. */
export function inspectTable(headerRow?: number): TableInspection {
  const log = new IssueLog();
  const head = new FileHead();
  const look = new TableLook(log);
  let table: TableReader | undefined;
  let place: HeaderPlace = { row: 1, delimiter: 0x2c, hasTitles: false };

  const open = (isWhole: boolean): TableReader => {
    place = findHeader(head.withoutMark(), isWhole, headerRow);
    const delimiter = String.fromCharCode(place.delimiter);
    const reader = new TableReader(delimiter, log, look, place.hasTitles ? place.row : undefined);
    reader.write(head.bytes());
    return reader;
  };

  return {
    get hopeless() {
      return log.hopeless;
    },
    write(chunk) {
      const rest = table === undefined ? head.take(chunk) : chunk;
      if (table === undefined && head.isFull) table = open(false);
      if (rest.length > 0) table?.write(rest);
    },
    finish() {
      const reader = table ?? open(true);
      reader.finish();
      const { others, columns, layout } = look.finish();
      const hasOthers = others + layout.rowsWithoutPerson > 0;
      return {
        rows: reader.rows + others,
        delimiter: String.fromCharCode(place.delimiter),
        headerRow: place.row,
        hasTitles: place.hasTitles,
        issues: log.list().filter(({ code }) => code !== checkHeaderOnly.code || !hasOthers),
        columns,
        layout,
      };
    },
  };
}
