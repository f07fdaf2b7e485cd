/** How far two samples differ in rank: the z of the Mann-Whitney test by its normal approximation (Mann and Whitney 1947),
 *  ties with their mean rank. Positive when `some` tend to be larger; about one in twenty pairs of equal origin lies
 *  outside ±1.96. */
export function rankDifference(some: readonly number[], others: readonly number[]): number {
  const all = [
    ...some.map((value) => ({ value, isSome: true })),
    ...others.map((value) => ({ value, isSome: false })),
  ].sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    const meanRank = (from + 1 + to) / 2;
    ranks += meanRank * all.slice(from, to).filter(({ isSome }) => isSome).length;
    from = to;
  }
  const [n, m] = [some.length, others.length];
  const u = ranks - (n * (n + 1)) / 2;
  return (u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}
