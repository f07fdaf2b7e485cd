import { type Count, type Population, type Range } from '../published/population';

/** Two shown cells, one inside the other, and what is left of the larger. */
export interface NestedDifference {
  readonly population: string;
  readonly parent: Count;
  readonly child: Count;
  readonly range: Range;
}

/** Subtracts every shown cell from every shown cell that contains it, and gives the pairs whose difference is a few people
 *  (at most `most`, and not certainly nobody) and has fewer than `enough` whole numbers left. Two cells that were rounded in the same release and have different values are different
 *  people, so that somebody is in one and not in the other. */
export function nestedDifferences(
  { id, counts }: Population,
  { most, enough }: { most: number; enough: number },
): readonly NestedDifference[] {
  const shown = counts.filter(({ state }) => state === 'shown');
  const isInside = insideTest(shown);
  const differences: NestedDifference[] = [];
  for (const parent of shown) {
    for (const child of shown) {
      // Most pairs are told apart by their values alone.
      if (parent.range.high - child.range.low > most || parent === child) continue;
      const range = differenceOf(parent, child);
      if (range.high < 1 || range.high - range.low + 1 >= enough || !isInside(child, parent)) continue;
      differences.push({ population: id, parent, child, range });
    }
  }
  return differences;
}

function differenceOf(parent: Count, child: Count): Range {
  const differ = parent.fresh && child.fresh && parent.value !== child.value;
  return {
    low: Math.max(differ ? 1 : 0, parent.range.low - child.range.high),
    high: parent.range.high - child.range.low,
  };
}

/** Whether the people of one cell are by definition among those of another. */
function insideTest(counts: readonly Count[]) {
  const sets = new Map<readonly string[], ReadonlySet<string>>();
  for (const { place } of counts) for (const leaves of place.values()) sets.set(leaves, new Set(leaves));
  return (child: Count, parent: Count) =>
    parent.place.size <= child.place.size &&
    [...parent.place].every(([id, leaves]) => {
      const inner = child.place.get(id);
      const outer = sets.get(leaves);
      return inner !== undefined && outer !== undefined && inner.every((leaf) => outer.has(leaf));
    });
}
