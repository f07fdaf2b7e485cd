import { type Count, type Population } from '../published/population';
import { placeKey } from '../published/place-key';
import { type Target } from './target';

/** Every withheld cell, and everyone else: the people of a cell whose leaf of a dimension no category names (a third sex in
 *  tables of two). */
export function findTargets({ id, dims, counts }: Population): readonly Target[] {
  const targets = new Map<string, Target>();
  for (const { key, place, coords, tables, state } of counts) {
    if (state === 'hidden') targets.set(key, { population: id, key, place, coords, tables, others: [] });
  }
  const known = new Set(counts.map(({ key }) => key));
  for (const group of familiesOf(counts)) {
    const unnamed = (dims.get(group.id)?.leaves ?? []).filter((leaf) => !group.named.has(leaf));
    if (unnamed.length === 0) continue;
    const place = new Map([...group.parent.place, [group.id, unnamed] as const].toSorted(byName));
    const key = placeKey(place);
    if (known.has(key) || targets.has(key)) continue;
    const { coords, tables } = group.parent;
    targets.set(key, { population: id, key, place, coords, tables, others: [group.id] });
  }
  return [...targets.values()];
}

interface Family {
  readonly parent: Count;
  readonly id: string;
  readonly named: Set<string>;
}

/** Each cell with the leaves that its children in one further dimension name. */
function familiesOf(counts: readonly Count[]): readonly Family[] {
  const byKey = new Map(counts.map((count) => [count.key, count]));
  const families = new Map<string, Family>();
  for (const { place } of counts) {
    for (const [id, leaves] of place) {
      const parent = byKey.get(placeKey(new Map([...place].filter(([other]) => other !== id))));
      if (!parent) continue;
      const key = `${parent.key} / ${id}`;
      const family = families.get(key) ?? { parent, id, named: new Set<string>() };
      families.set(key, family);
      for (const leaf of leaves) family.named.add(leaf);
    }
  }
  return [...families.values()];
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
