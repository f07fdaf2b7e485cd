import { type Issue } from '@muster/domain';
import { type ColumnRole } from './inspect/column-role';
import { showsValues } from './inspect/shows-values';
import { suggestRoles } from './inspect/suggest-roles';
import { type ValueCount, ValueTally } from './inspect/value-tally';
import { IssueLog } from './issues/issue-log';
import { PersonalSample } from './personal/personal-sample';
import { TableReader } from './scan/table-reader';
import { checkHeader } from './screen/check-header';

/** What a look at a file finds before anybody has said what its columns are. */
export interface TableFindings {
  /** Data rows, blank ones left out. */
  readonly rows: number;
  /** The character that separates columns. */
  readonly delimiter: string;
  readonly issues: readonly Issue[];
  readonly columns: readonly {
    readonly name: string;
    readonly suggestion: ColumnRole | null;
    /** Different values with row counts; null when there are many, or when they could be personal. */
    readonly values: readonly ValueCount[] | null;
  }[];
}

/** A file being looked at: bytes in, findings at the end. */
export interface TableInspection {
  write(chunk: Uint8Array): void;
  finish(): TableFindings;
  readonly hopeless: boolean;
}

/** Looks at a table as it streams by, in bounded memory: its delimiter, columns, what each seems to be, and the values of
 *  those that seem coded. Values are listed only in a file without signs of personal data. */
export function inspectTable(): TableInspection {
  const log = new IssueLog();
  let names: readonly string[] = [];
  let roles: readonly (ColumnRole | null)[] = [];
  let tallies: readonly ValueTally[] = [];
  let sample: PersonalSample | undefined;

  const table = new TableReader(undefined, log, {
    header: (found) => {
      names = found;
      roles = suggestRoles(found);
      tallies = found.map(() => new ValueTally());
      sample = new PersonalSample(found, new Set([roles.indexOf('person')]), log);
      checkHeader(found, undefined, log);
    },
    row: (record) => {
      sample?.add(record);
      tallies.forEach((tally, index) => tally.add(record.bytes, record.starts[index]!, record.ends[index]!));
    },
  });

  return {
    get hopeless() {
      return log.hopeless;
    },
    write: (chunk) => table.write(chunk),
    finish() {
      table.finish();
      sample?.close();
      return {
        rows: table.rows,
        delimiter: String.fromCharCode(table.delimiter),
        issues: log.list(),
        columns: names.map((name, index) => {
          const role = roles[index] ?? null;
          const values = log.hopeless ? null : (tallies[index]?.list() ?? null);
          return {
            name,
            suggestion: role,
            values: values !== null && showsValues(name, role, values) ? values : null,
          };
        }),
      };
    },
  };
}
