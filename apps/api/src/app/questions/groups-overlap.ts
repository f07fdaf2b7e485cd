import { type Axis } from './axis';

/** Whether anybody can be in both groups of `axis` at once; `a` and `b` are positions. `sizes`: number of ids of each of
 *  its columns, 0 included. Groups of an axis that does not overlap never do. */
export function groupsOverlap(axis: Axis, sizes: readonly number[], a: number, b: number): boolean {
  if (!axis.overlapping || a === b) return false;
  const every = sizes.reduce<number[][]>(
    (all, size) => all.flatMap((ids) => Array.from({ length: size }, (_, id) => [...ids, id])),
    [[]],
  );
  return every.some((ids) => {
    const places = axis.groupsOf(ids);
    return places.includes(a) && places.includes(b);
  });
}
