/** Representation gap: share of the group in the workforce minus its share of the population, in percentage points.
 *  Negative = fewer than in the population. Both shares are 0-1 and use the same group definition. The population is
 *  taken as exact. Source: docs/methods/representation-gap.md. */
export function representationGapPp(share: number, baselineShare: number): number {
  return (share - baselineShare) * 100;
}
