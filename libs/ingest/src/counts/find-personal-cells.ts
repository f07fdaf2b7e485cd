import { CHECKS } from '../checks/registry';
import { sameName } from '../checks/same-name';
import { type IssueLog } from '../issues/issue-log';
import { type TableContent } from '../read-table';
import { tidyValue } from '../values/tidy-value';

/** Looks for names, addresses and official numbers in every column of a small table, read or not, except those `exempt`,
 *  which are used in memory only. */
export function findPersonalCells(
  { names, rows }: TableContent,
  exempt: readonly string[],
  log: IssueLog,
): void {
  const spared = new Set(exempt.map(sameName));
  names.forEach((column, at) => {
    if (spared.has(sameName(column))) return;
    const values = new Set(rows.map(({ cells }) => tidyValue(cells[at] ?? '')));
    values.delete('');
    const different = [...values];
    for (const check of CHECKS.sample) if (check.fails(different)) log.note(check, { column });
  });
}
