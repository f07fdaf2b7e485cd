import { type Issue } from '@muster/domain';
import { checkBlankPerson } from '../checks/check-blank-person';
import { checkDuplicatePerson } from '../checks/check-duplicate-person';
import { checkHeaderOnly } from '../checks/check-header-only';
import { checkMissingColumn } from '../checks/check-missing-column';
import { checkPersonShape } from '../checks/check-person-shape';
import { sameName } from '../checks/same-name';
import { IssueLog } from '../issues/issue-log';
import { type TableContent } from '../read-table';
import { PersonSet } from './person-set';
import { pseudonymsOf, type ReferenceMode } from './pseudonyms-of';

/** How a list of references is read. `column` may be left out when the list has one column only. */
export interface ReferenceSource {
  readonly column?: string | undefined;
  readonly mode: ReferenceMode;
  readonly pseudonymise: (normalised: string) => Uint8Array;
}

/** The people of a list, each with every pseudonym they may have. With an error among the issues it must not be used. */
export interface ReferenceList {
  readonly people: readonly (readonly Uint8Array[])[];
  /** References read, repeated ones included. */
  readonly rows: number;
  readonly issues: readonly Issue[];
}

/** Reads the people of a list, one reference a row. A list of one column whose first line has a digit has no header: that
 *  line is a reference too. Blank and malformed references are errors, repeated ones a warning; none is ever named. */
export function readReferences(table: TableContent, source: ReferenceSource): ReferenceList {
  const headless = source.column === undefined && table.names.length === 1 && /\d/.test(table.names[0] ?? '');
  const found = table.issues.filter(({ code }) => !headless || code !== checkHeaderOnly.code);
  if (found.some(({ severity }) => severity === 'error')) return { people: [], rows: 0, issues: found };
  const log = new IssueLog();
  const at = columnOf(table.names, source.column);
  if (at < 0) {
    log.note(checkMissingColumn, { column: source.column ?? 'Staff number' });
    return { people: [], rows: 0, issues: [...found, ...log.list()] };
  }
  const column = headless ? {} : { column: table.names[at] ?? '' };
  const rows = [...(headless ? [{ row: 1, cells: table.names }] : []), ...table.rows];
  const met = new PersonSet();
  const people: (readonly Uint8Array[])[] = [];
  for (const { row, cells } of rows) {
    const reference = cells[at] ?? '';
    const person = pseudonymsOf(reference, source.mode, source.pseudonymise);
    if (person.length === 0) {
      log.note(reference.trim() === '' ? checkBlankPerson : checkPersonShape, { ...column, row });
    } else if (person.filter((pseudonym) => met.add(pseudonym)).length === 0) {
      log.note(checkDuplicatePerson, { ...column, row, severity: 'warning' });
    } else people.push(person);
  }
  return { people, rows: rows.length, issues: [...found, ...log.list()] };
}

function columnOf(names: readonly string[], column: string | undefined): number {
  if (column === undefined) return names.length === 1 ? 0 : -1;
  return names.findIndex((name) => sameName(name) === sameName(column));
}
