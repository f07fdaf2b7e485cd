/** One comparison of a family before and after. `key` says which one it is. */
export interface FamilyMember {
  readonly key: string;
  readonly p: number;
  /** Share of false alarms one accepts by calling this and every smaller p of the family a difference. */
  readonly adjustedP: number;
}

/** Comparisons that were looked at together, and were declared so before anybody looked. */
export interface Family {
  readonly name: string;
  readonly size: number;
  /** In the order in which they were given. */
  readonly members: readonly FamilyMember[];
}

/** Benjamini-Hochberg: p values of one declared family, adjusted so that the expected share of false alarms among those
 *  called different stays below the level chosen. The family stays attached so that it can be printed. An adjusted p is
 *  never smaller than its p, and keeps the order. An empty family stays empty. Throws a RangeError for a p outside 0-1.
 *  Source: Benjamini and Hochberg 1995; docs/methods/many-comparisons.md. */
export function adjustFamily(
  name: string,
  comparisons: readonly { readonly key: string; readonly p: number }[],
): Family {
  if (comparisons.some(({ p }) => !(p >= 0 && p <= 1))) throw new RangeError('a p value lies in 0-1');
  const size = comparisons.length;
  const adjusted = new Float64Array(size);
  const falling = comparisons.map((_, at) => at).sort((a, b) => pAt(b) - pAt(a));
  let smallest = 1;
  falling.forEach((at, place) => {
    smallest = Math.min(smallest, pAt(at) * (size / (size - place)));
    adjusted[at] = smallest;
  });
  return {
    name,
    size,
    members: comparisons.map(({ key, p }, at) => ({ key, p, adjustedP: adjusted[at] as number })),
  };

  function pAt(at: number): number {
    return comparisons[at]?.p ?? 1;
  }
}
