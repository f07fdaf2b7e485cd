import { type Issue } from '@muster/domain';
import { checkDuplicateHeader } from './checks/check-duplicate-header';
import { checkTableTooLong } from './checks/check-table-too-long';
import { IssueLog } from './issues/issue-log';
import { TableReader } from './scan/table-reader';
import { decodeText } from './values/decode-text';

/** One row of a small table: its trimmed cells in the order of the columns, and its number as a spreadsheet shows it. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A whole table in memory. With an error among the issues the rows are incomplete and must not be used. */
export interface TableContent {
  readonly names: readonly string[];
  readonly rows: readonly TableRow[];
  readonly issues: readonly Issue[];
}

/** A table being read: bytes in, content at the end. */
export interface TableReading {
  write(chunk: Uint8Array): void;
  finish(): TableContent;
  readonly hopeless: boolean;
}

/** Reads a delimited table whole, for lists that are small by nature: events, stages, published totals. Workforce files
 *  are screened as they stream by instead. Encoding, quoting, ragged and repeated columns are judged as for those;
 *  nothing is searched for personal data, which is the business of who knows the columns. `delimiter`: one character, or
 *  undefined to detect it. `mostRows`: a longer table is an error. */
export function readTable(delimiter: string | undefined, mostRows: number): TableReading {
  const log = new IssueLog();
  let names: readonly string[] = [];
  const rows: TableRow[] = [];
  const table = new TableReader(delimiter, log, {
    header: (found) => {
      names = found;
      const facts = { names, mapped: names, mayIdentify: [], ignored: [], hasMapping: true };
      for (const finding of checkDuplicateHeader.find(facts)) log.note(checkDuplicateHeader, finding);
    },
    row: ({ bytes, starts, ends, row }) => {
      if (rows.length === mostRows) log.note(checkTableTooLong);
      else if (rows.length < mostRows) {
        rows.push({
          row,
          cells: names.map((_, at) => decodeText(bytes, starts[at] ?? 0, ends[at] ?? 0).trim()),
        });
      }
    },
  });
  return {
    get hopeless() {
      return log.hopeless;
    },
    write: (chunk) => table.write(chunk),
    finish() {
      table.finish();
      return { names, rows, issues: log.list() };
    },
  };
}
