/** Declaration rate: people with a declared value divided by everyone, 0-1. An empty workforce has no rate: null, not 0.
 *  Whether somebody preferred not to say or nothing was recorded makes no difference here; the rows keep the two apart.
 *  Source: docs/methods/declaration-rate.md. */
export function declarationRate(declared: number, total: number): number | null {
  return total === 0 ? null : declared / total;
}
