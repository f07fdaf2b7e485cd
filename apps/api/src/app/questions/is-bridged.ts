import { type AskedStates } from './asked-states';
import { namedDimension } from './dimension-ids';

/** Whether the groups of the grouping say where people belong, whatever classification a snapshot records the dimension in.
 *  A filter of a single category does not say it. */
export function isBridged(
  { where, grouping }: Pick<AskedStates, 'where' | 'grouping'>,
  dimension: string,
): boolean {
  if (grouping?.dimension !== dimension) return false;
  const groups = new Set(grouping.groups.map(({ code }) => code));
  return where.every((each) => namedDimension(each.dimension) !== dimension || groups.has(each.value));
}
