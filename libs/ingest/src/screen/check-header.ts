import { type SnapshotMapping } from '@muster/domain';
import { checkOneColumn } from '../checks/check-one-column';
import { checkTooManyColumns } from '../checks/check-too-many-columns';
import { CHECKS } from '../checks/registry';
import { sameName } from '../checks/same-name';
import { type IssueLog } from '../issues/issue-log';
import { headerFacts } from './header-facts';
import { isPosition } from './is-position';

/** Makes all checks of a header and notes what they find. When none of the mapped columns is there, the first line is
 *  probably a row, so that only the missing columns are named and nothing that stands in it. `row`: where it stands. */
export function checkHeader(
  names: readonly string[],
  mapping: SnapshotMapping | undefined,
  log: IssueLog,
  row = 1,
): void {
  const header = headerFacts(names, mapping);
  const present = new Set(names.map(sameName));
  const isHeader =
    mapping === undefined ||
    header.mapped.some((column) => present.has(sameName(column))) ||
    header.mapped.every(isPosition);
  for (const check of CHECKS.header) {
    if (log.hopeless && (check.severity === 'warning' || !isHeader)) return;
    for (const finding of check.find(header)) log.note(check, { row, ...finding });
    if (log.hopeless && ABOUT_SHAPE.has(check.code)) return;
  }
}

/** Checks after which nothing is left to say about the names. */
const ABOUT_SHAPE: ReadonlySet<string> = new Set([checkTooManyColumns.code, checkOneColumn.code]);
