/** The codes, one per dimension, that the cell at index `cell` stands for: the inverse of the mixed-radix index of
 *  `CellCounts`. */
export function codesOfCell(sizes: readonly number[], cell: number): readonly number[] {
  const codes: number[] = [];
  let rest = cell;
  for (const size of sizes.toReversed()) {
    codes.push(rest % size);
    rest = Math.floor(rest / size);
  }
  return codes.reverse();
}
