import { MOST_CELLS } from './cell-sizes';

/** Number of cells of these sizes. Throws a RangeError when `times` as many are more than memory should hold. */
export function requireCells(sizes: readonly number[], times: number): number {
  const width = sizes.reduce((product, size) => product * size, 1);
  if (width * times > MOST_CELLS) throw new RangeError(`more than ${MOST_CELLS} cells`);
  return width;
}
