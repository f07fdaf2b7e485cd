import { type IssueLog } from '../issues/issue-log';
import { checkTotalDiffers } from './checks/check-total-differs';
import { type CellsByGroup, type GroupCells } from './group-cells';

/** Adds up the parts of every group that the file also gives as a whole, along each dimension and stage. They must be
 *  equal within `tolerance`; where a part is not shown, they must not be more than the whole. */
export function checkTotals(cells: CellsByGroup, tolerance: number, log: IssueLog): void {
  const sums = new Map<string, { whole: GroupCells; parts: GroupCells[] }>();
  for (const part of cells.groups.values()) {
    for (const dimension of part.breakdown) {
      const whole = cells.whole(part, dimension);
      if (!whole) continue;
      const key = JSON.stringify([dimension, whole.breakdown, whole.codes]);
      const known = sums.get(key) ?? { whole, parts: [] };
      known.parts.push(part);
      sums.set(key, known);
    }
  }
  for (const { whole, parts } of sums.values()) {
    for (const [stage, { count }] of whole.stages) {
      if (count === null) continue;
      const shown = parts.map((part) => part.stages.get(stage)?.count ?? null);
      const sum = shown.reduce((total: number, each) => total + (each ?? 0), 0);
      const differs = shown.includes(null) ? sum - count > tolerance : Math.abs(sum - count) > tolerance;
      if (differs) log.note(checkTotalDiffers, { row: whole.rows.get(stage) ?? 1 });
    }
  }
}
