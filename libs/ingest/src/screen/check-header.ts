import { type SnapshotMapping } from '@muster/domain';
import { type HeaderFacts } from '../checks/check';
import { checkOneColumn } from '../checks/check-one-column';
import { checkTooManyColumns } from '../checks/check-too-many-columns';
import { CHECKS } from '../checks/registry';
import { sameName } from '../checks/same-name';
import { type IssueLog } from '../issues/issue-log';
import { mappedColumns } from './mapped-columns';

/** Makes all checks of a header and notes what they find. When none of the mapped columns is there, the first line is
 *  probably a row, so that only the missing columns are named and nothing that stands in it. */
export function checkHeader(
  names: readonly string[],
  mapping: SnapshotMapping | undefined,
  log: IssueLog,
): void {
  const header = factsOf(names, mapping);
  const present = new Set(names.map(sameName));
  const isHeader = mapping === undefined || header.mapped.some((column) => present.has(sameName(column)));
  for (const check of CHECKS.header) {
    if (log.hopeless && (check.severity === 'warning' || !isHeader)) return;
    for (const finding of check.find(header)) log.note(check, { row: 1, ...finding });
    if (log.hopeless && ABOUT_SHAPE.has(check.code)) return;
  }
}

/** Checks after which nothing is left to say about the names. */
const ABOUT_SHAPE: ReadonlySet<string> = new Set([checkTooManyColumns.code, checkOneColumn.code]);

function factsOf(names: readonly string[], mapping: SnapshotMapping | undefined): HeaderFacts {
  if (mapping === undefined) return { names, mapped: [], mayIdentify: [], ignored: [], hasMapping: false };
  const { person, dateOfBirth, dimensions, ignore } = mapping;
  const identifying = [person, dateOfBirth, dimensions['unit'], dimensions['rank']];
  return {
    names,
    mapped: mappedColumns(mapping),
    mayIdentify: identifying.flatMap((source) =>
      source !== undefined && 'column' in source ? [source.column] : [],
    ),
    ignored: ignore,
    hasMapping: true,
  };
}
