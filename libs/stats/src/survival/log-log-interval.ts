import { type Interval } from '../intervals/wilson-interval';
import { Z_95 } from '../intervals/z-95';

/** Interval (95 %) of a share still in post, worked out on the scale log(-log S) so that it stays within 0-1. Null at 1
 *  (nobody has left yet) and at 0 (everybody has), where that scale ends. `greenwoodSum` as in `RetentionCurve`. Source:
 *  Kalbfleisch and Prentice 1980; docs/methods/retention.md. */
export function logLogInterval(survival: number, greenwoodSum: number): Interval | null {
  if (survival <= 0 || survival >= 1) return null;
  const reach = Math.exp((Z_95 * Math.sqrt(greenwoodSum)) / -Math.log(survival));
  return { lower: survival ** reach, upper: survival ** (1 / reach) };
}
