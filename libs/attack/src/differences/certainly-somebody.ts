import { placeKey } from '../published/place-key';
import { type Count, type Place, type Population } from '../published/population';
import { type Target } from '../program/target';

/** Tells of a target whether somebody must be in it: it is what is left of a cell when one other is taken away, both were
 *  rounded in the same release, and their values differ. The same people would have the same value. */
export function certainlySomebody({ dims, counts }: Population): (target: Target) => boolean {
  const byKey = new Map(counts.map((count) => [count.key, count]));
  const bySet = new Map<string, Map<string, readonly string[]>>();
  for (const { place } of counts) {
    for (const [id, leaves] of place) {
      bySet.set(id, (bySet.get(id) ?? new Map<string, readonly string[]>()).set(leaves.join('+'), leaves));
    }
  }
  const find = (place: Place, id: string, leaves: readonly string[] | null): Count | undefined => {
    const entries = [...place].filter(([other]) => other !== id);
    if (leaves) entries.push([id, leaves]);
    return byKey.get(placeKey(new Map(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))));
  };
  return ({ place }) =>
    [...place].some(([id, own]) => {
      const everybody = dims.get(id)?.leaves ?? [];
      return [null, ...(bySet.get(id)?.values() ?? [])].some((outer) => {
        const whole = outer ?? everybody;
        if (whole.length <= own.length || !own.every((leaf) => whole.includes(leaf))) return false;
        const parent = find(place, id, outer);
        const rest = whole.filter((leaf) => !own.includes(leaf));
        const sibling = parent && find(place, id, rest);
        return parent !== undefined && sibling !== undefined && differ(parent, sibling);
      });
    });
}

function differ(one: Count, other: Count): boolean {
  return one.fresh && other.fresh && one.value !== other.value;
}
