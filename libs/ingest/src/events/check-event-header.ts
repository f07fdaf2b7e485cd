import { type EventMapping } from '@muster/domain';
import { type HeaderFacts } from '../checks/check';
import { CHECKS } from '../checks/registry';
import { sameName } from '../checks/same-name';
import { type IssueLog } from '../issues/issue-log';
import { isPosition } from '../screen/is-position';
import { eventColumns } from './event-columns';

/** Makes all checks of the header of an event feed. When none of its columns is there, the first line is probably a row,
 *  so that only the missing columns are named and nothing that stands in it. `row`: where it stands. */
export function checkEventHeader(
  names: readonly string[],
  mapping: EventMapping,
  log: IssueLog,
  row: number,
): void {
  const { person, from, to, ignore, skipRows = [] } = mapping;
  const byName = [from.rank, to.rank, from.unit, to.unit].filter(
    // Columns move: what is read as a unit by its position must not turn out to be a name.
    (source) => source === undefined || !('column' in source) || !isPosition(source.column),
  );
  const identifying = [person, ...byName];
  const header: HeaderFacts = {
    names,
    mapped: eventColumns(mapping, names),
    mayIdentify: identifying.flatMap((source) =>
      source !== undefined && 'column' in source ? [source.column] : [],
    ),
    ignored: ignore,
    sifted: skipRows.map(({ column }) => column),
    hasMapping: true,
  };
  const present = new Set(names.map(sameName));
  const isHeader =
    header.mapped.some((column) => present.has(sameName(column))) || header.mapped.every(isPosition);
  for (const check of CHECKS.header) {
    if (log.hopeless && (check.severity === 'warning' || !isHeader)) return;
    for (const finding of check.find(header)) log.note(check, { row, ...finding });
  }
}
