import { type PlannedDate } from './plan-date';

export const NAMED_FIRST = 'Named groups stand before the group that holds them together.';

/** Whether the answer has named groups that the asked grouping does not have. */
export function namedFirst({ axes, plan: { grouping } }: PlannedDate): boolean {
  const axis = axes.find(({ dimension }) => dimension === grouping?.dimension);
  const own = new Set(grouping?.groups.map(({ code }) => code));
  const [first] = axis?.groups ?? [];
  return grouping !== null && first !== undefined && !own.has(first.code);
}
