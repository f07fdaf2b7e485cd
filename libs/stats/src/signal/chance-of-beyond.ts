import { betaTails } from '../distributions/beta-tails';

/** Share of units that lie beyond one of the 95 % limits by chance, at most. */
const BY_CHANCE = 0.05;

/** The chance (0-1) that `beyond` of `plotted` units, or more, lie beyond their 95 % limits although all of them have one
 *  rate: binomial, with one in twenty for each, which is the most that exact limits let by. 1 for none. Throws a
 *  RangeError unless both are whole numbers with 0 <= beyond <= plotted. Source: docs/methods/funnel-plot.md. */
export function chanceOfBeyond(beyond: number, plotted: number): number {
  if (![beyond, plotted].every(Number.isInteger) || beyond < 0 || beyond > plotted) {
    throw new RangeError('units beyond are a whole number of the plotted ones');
  }
  return beyond === 0 ? 1 : betaTails(beyond, plotted - beyond + 1, BY_CHANCE).lower;
}
