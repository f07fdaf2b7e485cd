import { checkMissingColumn } from '../checks/check-missing-column';
import { checkPersonalColumn } from '../checks/check-personal-column';
import { checkUnmappedColumn } from '../checks/check-unmapped-column';
import { sameName } from '../checks/same-name';
import { type IssueLog } from '../issues/issue-log';

/** Checks the column names of a small table: what is mapped is there, nothing announces personal details, and what is
 *  neither read nor ignored is named. When no mapped column is there, the first line is probably a row, and only the
 *  missing columns are named. `mayIdentify`: columns that are used in memory and never stored. */
export function checkCountHeader(
  names: readonly string[],
  mapped: readonly string[],
  mayIdentify: readonly string[],
  ignored: readonly string[],
  log: IssueLog,
): void {
  const header = { names, mapped, mayIdentify, ignored, hasMapping: true };
  const present = new Set(names.map(sameName));
  const isHeader = mapped.some((column) => present.has(sameName(column)));
  for (const check of [checkMissingColumn, checkPersonalColumn, checkUnmappedColumn]) {
    if (log.hopeless && (check.severity === 'warning' || !isHeader)) return;
    for (const finding of check.find(header)) log.note(check, { row: 1, ...finding });
  }
}
