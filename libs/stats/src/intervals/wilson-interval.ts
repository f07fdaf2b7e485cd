import { Z_95 as Z } from './z-95';

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Wilson score interval (95 %) of a share. `count` of `total` people; both bounds are shares 0-1 and always contain
 *  `count / total`. Null when `total` is 0, for then there is no share. Source: Wilson 1927; Brown, Cai and DasGupta
 *  2001; docs/methods/wilson-interval.md. Throws when the counts are not whole numbers with 0 <= count <= total. */
export function wilsonInterval(count: number, total: number): Interval | null {
  if (!Number.isInteger(count) || !Number.isInteger(total) || count < 0 || count > total) {
    throw new RangeError('a Wilson interval needs whole numbers with 0 <= count <= total');
  }
  if (total === 0) return null;
  const share = count / total;
  const halfWidth = (Z * Math.sqrt((count * (total - count)) / total + (Z * Z) / 4)) / (total + Z * Z);
  const centre = (count + (Z * Z) / 2) / (total + Z * Z);
  // At 0 and at 1 one bound equals the share exactly; rounding may place it a hair on the other side.
  return {
    lower: count === 0 ? 0 : Math.min(share, centre - halfWidth),
    upper: count === total ? 1 : Math.max(share, centre + halfWidth),
  };
}
