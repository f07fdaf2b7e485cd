import { type Interval } from '../intervals/wilson-interval';
import { Z_95 } from '../intervals/z-95';

/** Interval (95 %) of a cumulative incidence, worked out on the scale log(-log F) so that it stays within 0-1. Null at 0
 *  and at 1, where that scale ends. Source: Marubini and Valsecchi 1995; docs/methods/cumulative-incidence.md. */
export function incidenceInterval(incidence: number, variance: number): Interval | null {
  if (incidence <= 0 || incidence >= 1) return null;
  const reach = Math.exp((Z_95 * Math.sqrt(variance)) / (-incidence * Math.log(incidence)));
  return { lower: incidence ** reach, upper: incidence ** (1 / reach) };
}
