import { type Ledger } from './ledger';

/** Dimensions that one question may divide by. */
export const MOST_DIMENSIONS = 4;
/** Cells times days that one question may have: 192 MiB of counts. */
export const MOST_CELLS = 16_777_216;

/** Number of codes of each dimension of `by`, 0 (*not held*) included: their product is the number of cells. A dimension
 *  that the ledger does not hold has one code. Throws a RangeError for more than four dimensions. */
export function cellSizes(ledger: Ledger, by: readonly string[]): readonly number[] {
  if (by.length > MOST_DIMENSIONS)
    throw new RangeError(`at most ${MOST_DIMENSIONS} dimensions divide a count`);
  return by.map((dimension) => ledger.columns.get(dimension)?.size ?? 1);
}
