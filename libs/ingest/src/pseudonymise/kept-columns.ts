import { type HeaderFacts } from '../checks/check';
import { checkColumnMatchedTwice } from '../checks/check-column-matched-twice';
import { checkDuplicateHeader } from '../checks/check-duplicate-header';
import { checkMissingColumn } from '../checks/check-missing-column';
import { checkOneColumn } from '../checks/check-one-column';
import { checkPersonalColumn } from '../checks/check-personal-column';
import { checkTooManyColumns } from '../checks/check-too-many-columns';
import { type IssueLog } from '../issues/issue-log';
import { columnPosition } from '../screen/column-position';
import { columnReferences } from '../screen/column-references';
import { headerFacts } from '../screen/header-facts';
import { isPosition } from '../screen/is-position';
import { type PseudonymiseRequest } from '../pseudonymise-table.types';

/** One column that goes out: where it stands, and the name that it gets. */
export interface KeptColumn {
  readonly position: number;
  readonly name: string;
}

/** The columns that go out, in file order: those that the mapping reads, or all without a mapping, and never a dropped one.
 *  A column that the mapping names by position goes out under that position as its name, so that the mapping still finds
 *  it. What is wrong with the header is noted; names of columns that stay behind may be anything. */
export function keptColumns(
  names: readonly string[],
  { person, mapping, drop }: PseudonymiseRequest,
  row: number,
  log: IssueLog,
): readonly KeptColumn[] {
  const facts: HeaderFacts =
    mapping === undefined
      ? { names, mapped: [person.column], mayIdentify: [person.column], ignored: [], hasMapping: true }
      : headerFacts(names, mapping);
  const read = [...facts.mapped, ...(facts.sifted ?? [])];
  const dropped = new Set(drop.map((column) => columnPosition(names, column)));
  dropped.delete(columnPosition(names, person.column));
  const readPositions = new Set(read.map((column) => columnPosition(names, column)));
  const isKept = (position: number): boolean =>
    !dropped.has(position) && (mapping === undefined || readPositions.has(position));
  const note = (check: typeof checkMissingColumn | typeof checkPersonalColumn, of: HeaderFacts): void => {
    for (const finding of check.find(of)) log.note(check, { row, ...finding });
  };

  for (const check of [checkTooManyColumns, checkOneColumn]) {
    for (const finding of check.find(facts)) log.note(check, { row, ...finding });
    if (log.hopeless) return [];
  }
  for (const check of [checkDuplicateHeader, checkColumnMatchedTwice]) {
    for (const finding of check.find(facts)) log.note(check, { row, ...finding });
  }
  note(checkMissingColumn, { ...facts, mapped: [...facts.mapped, ...drop] });
  if (log.hopeless) return [];
  note(checkPersonalColumn, { ...facts, names: names.map((name, at) => (isKept(at) ? name : '')) });
  const byPosition = new Map(
    read.filter(isPosition).map((column) => [columnPosition(names, column), column] as const),
  );
  return columnReferences(names).flatMap((reference, position) =>
    isKept(position) ? [{ position, name: byPosition.get(position) ?? reference }] : [],
  );
}
