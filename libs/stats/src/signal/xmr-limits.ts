import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';

/** Fewest points from which limits are drawn; below it there is a run chart. Source: NHS England, Making Data Count. */
export const LEAST_POINTS = 12;
/** Three standard deviations in mean moving ranges of two neighbours: 3 / 1.128. */
const REACH = 2.66;

/** The natural limits of one process, in the units of its values. */
export interface XmrLimits {
  readonly mean: number;
  readonly meanMovingRange: number;
  /** May lie below zero, where counts cannot: then there is no lower limit to draw. */
  readonly lower: number;
  readonly upper: number;
}

/** Limits of an XmR chart: mean ± 2.66 times the mean moving range, the distance between neighbours. Values of one phase in
 *  their order; null is a period of which nothing is known, over which no moving range goes. Not available with fewer
 *  than twelve known values, or fewer than eleven pairs of neighbours. Source: Shewhart 1931; Wheeler and Chambers 1992;
 *  docs/methods/xmr-chart.md. */
export function xmrLimits(values: readonly (number | null)[]): Figure<XmrLimits, 'too-few-points'> {
  const known = values.filter((value) => value !== null);
  const ranges = values.flatMap((value, at) => {
    const before = values[at - 1] ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
  if (known.length < LEAST_POINTS || ranges.length < LEAST_POINTS - 1) return notAvailable('too-few-points');
  const mean = meanOf(known);
  const meanMovingRange = meanOf(ranges);
  const reach = REACH * meanMovingRange;
  return shown({ mean, meanMovingRange, lower: mean - reach, upper: mean + reach });
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
