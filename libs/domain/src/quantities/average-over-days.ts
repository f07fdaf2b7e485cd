import { type AverageStock } from './average-stock';
import { type Stock } from './stock';

/** The plain mean of stocks at evenly spaced days: start and end of a period, or its thirteen month ends. Throws a
 *  RangeError for fewer than two stocks, days that do not rise, or mixed units. */
export function averageOverDays(stocks: readonly Stock[]): AverageStock {
  const [first] = stocks;
  const unordered = stocks.some(({ asAt }, at) => at > 0 && asAt <= (stocks[at - 1]?.asAt ?? asAt));
  if (!first || stocks.length < 2 || unordered || stocks.some(({ unit }) => unit !== first.unit)) {
    throw new RangeError('an average needs two or more stocks of one unit, in order of their days');
  }
  return {
    days: stocks.map(({ asAt }) => asAt),
    averageInPost: stocks.reduce((sum, { inPost }) => sum + inPost, 0) / stocks.length,
    unit: first.unit,
  };
}
