import { roundingVariance } from './rounding-variance';

/** Variance of the share `count / total` of released counts: chance as in a sample of `total` people, and the rounding of
 *  both, p(1 - p) / N + 4 (1 + p²) / N² for base 5. `parts`: how many released counts `count` is the sum of, each with its
 *  own rounding: 4 (parts + p²). Counts above the total are taken as the total. */
export function shareVariance(count: number, total: number, base: number, parts = 1): number {
  const share = Math.min(1, count / total);
  return (share * (1 - share)) / total + (roundingVariance(base) * (parts + share * share)) / (total * total);
}
