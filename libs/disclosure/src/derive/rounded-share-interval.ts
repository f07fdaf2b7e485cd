import { type Interval, Z_95 } from '@muster/stats';
import { shareVariance } from './share-variance';

/** Approximate 95 % interval of the share of two released counts, 0-1: Wilson's with as many people as would give by
 *  chance alone the variance that chance and rounding give together, n = p(1 - p) / variance. A share of 1 has no such
 *  number; n is then that of half a rounding step less. With counts below 10 the true share lies outside more often than
 *  one time in twenty. `parts`: how many released counts `count` is the sum of. Throws a RangeError for a total of 0 or less.
 *  Source: docs/methods/published-figures.md, with the coverage that was simulated. */
export function roundedShareInterval(count: number, total: number, base: number, parts = 1): Interval {
  if (!(total > 0)) throw new RangeError('a share needs people to be a share of');
  const share = Math.min(1, count / total);
  const inner = Math.min(count, total - base / 2);
  const p = Math.min(Math.max(inner / total, 0), 1);
  const people = (p * (1 - p)) / shareVariance(inner, total, base, parts);
  const z2 = Z_95 * Z_95;
  const centre = (people * share + z2 / 2) / (people + z2);
  const half = (Z_95 * Math.sqrt(people * share * (1 - share) + z2 / 4)) / (people + z2);
  return {
    lower: Math.max(0, Math.min(share, centre - half)),
    upper: share === 1 ? 1 : Math.min(1, Math.max(share, centre + half)),
  };
}
