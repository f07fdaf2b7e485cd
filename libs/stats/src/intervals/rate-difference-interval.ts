import { type DifferenceInterval } from './newcombe-interval';
import { type PersonTimeRate } from './person-time-rate';

/** Difference of two rates per person-year (group minus comparator) with the interval (95 %) that follows from their own: the
 *  distances to their bounds, combined by squares, as Newcombe's does for shares. People of the two groups are different
 *  ones. Source: Zou and Donner 2008; docs/methods/count-intervals.md. */
export function rateDifferenceInterval(
  group: PersonTimeRate,
  comparator: PersonTimeRate,
): DifferenceInterval {
  const difference = group.ratePerYear - comparator.ratePerYear;
  return {
    difference,
    lower:
      difference - Math.hypot(group.ratePerYear - group.lower, comparator.upper - comparator.ratePerYear),
    upper:
      difference + Math.hypot(group.upper - group.ratePerYear, comparator.ratePerYear - comparator.lower),
  };
}
