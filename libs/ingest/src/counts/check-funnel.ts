import { type Process } from '@muster/domain';
import { type IssueLog } from '../issues/issue-log';
import { checkStageCountsRise } from './checks/check-stage-counts-rise';
import { type CellsByGroup } from './group-cells';

/** Notes every stage of a group that counts more people than the nearest earlier stage with a number. The row is named,
 *  never the group. */
export function checkFunnel(cells: CellsByGroup, { stages }: Process, log: IssueLog): void {
  for (const group of cells.groups.values()) {
    let before = Infinity;
    for (const { code, label } of stages) {
      const count = group.stages.get(code)?.count ?? null;
      if (count === null) continue;
      if (count > before) log.note(checkStageCountsRise, { column: label, row: group.rows.get(code) ?? 1 });
      before = count;
    }
  }
}
