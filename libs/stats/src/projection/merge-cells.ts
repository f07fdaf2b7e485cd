/** People by rank and band of service, brought together by merged ranks and bands; everybody is in one cell again.
 *  `mergedRank` and `mergedBand` say for each rank and band which of the merged ones it is part of. */
export function mergeCells(
  cells: Float64Array,
  mergedRank: readonly number[],
  mergedBand: readonly number[],
): Float64Array {
  const bands = (mergedBand.at(-1) ?? 0) + 1;
  const into = new Float64Array(((mergedRank.at(-1) ?? 0) + 1) * bands);
  cells.forEach((people, cell) => {
    const rank = mergedRank[Math.floor(cell / mergedBand.length)] ?? 0;
    const at = rank * bands + (mergedBand[cell % mergedBand.length] ?? 0);
    into[at] = (into[at] as number) + people;
  });
  return into;
}
