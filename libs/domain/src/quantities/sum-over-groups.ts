import { type Stock } from './stock';

/** The stock of several groups together. Groups must not overlap; that is the caller's knowledge. Throws a RangeError
 *  for no group at all, or for stocks of different days or units, whose sum means nothing. */
export function sumOverGroups(stocks: readonly Stock[]): Stock {
  const [first] = stocks;
  if (!first || stocks.some(({ asAt, unit }) => asAt !== first.asAt || unit !== first.unit)) {
    throw new RangeError('stocks add over groups of one day and one unit');
  }
  return { ...first, inPost: stocks.reduce((sum, { inPost }) => sum + inPost, 0) };
}
