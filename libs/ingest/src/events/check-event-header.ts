import { type EventMapping } from '@muster/domain';
import { type HeaderFacts } from '../checks/check';
import { CHECKS } from '../checks/registry';
import { sameName } from '../checks/same-name';
import { type IssueLog } from '../issues/issue-log';
import { eventColumns } from './event-columns';

/** Makes all checks of the header of an event feed. When none of its columns is there, the first line is probably a row,
 *  so that only the missing columns are named and nothing that stands in it. */
export function checkEventHeader(names: readonly string[], mapping: EventMapping, log: IssueLog): void {
  const { person, from, to, ignore } = mapping;
  const identifying = [person, from.rank, to.rank, from.unit, to.unit];
  const header: HeaderFacts = {
    names,
    mapped: eventColumns(mapping, names),
    mayIdentify: identifying.flatMap((source) =>
      source !== undefined && 'column' in source ? [source.column] : [],
    ),
    ignored: ignore,
    hasMapping: true,
  };
  const present = new Set(names.map(sameName));
  const isHeader = header.mapped.some((column) => present.has(sameName(column)));
  for (const check of CHECKS.header) {
    if (log.hopeless && (check.severity === 'warning' || !isHeader)) return;
    for (const finding of check.find(header)) log.note(check, { row: 1, ...finding });
  }
}
