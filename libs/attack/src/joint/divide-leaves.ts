import { type LeafClass } from './block';

/** The coarsest classes of `leaves` that every one of `sets` is a union of. */
export function divideLeaves(
  leaves: readonly string[],
  sets: Iterable<readonly string[]>,
): readonly LeafClass[] {
  let classes: LeafClass[] = leaves.length === 0 ? [] : [leaves];
  for (const set of new Set([...sets])) {
    const members = new Set(set);
    classes = classes.flatMap((each) => {
      const inside = each.filter((leaf) => members.has(leaf));
      return inside.length === 0 || inside.length === each.length
        ? [each]
        : [inside, each.filter((leaf) => !members.has(leaf))];
    });
  }
  return classes;
}
