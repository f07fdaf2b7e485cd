import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { type EventCount } from './event-count';
import { type Interval, wilsonInterval } from './wilson-interval';

export interface DifferenceInterval extends Interval {
  readonly difference: number;
}

/** Difference of two shares (group minus comparator, -1 to 1) with Newcombe's hybrid score interval (95 %, his method 10):
 *  the Wilson bounds of each share, combined by squares. Not available when either side is empty. Throws a RangeError for
 *  counts that are none. Source: Newcombe 1998; docs/methods/newcombe-interval.md. */
export function newcombeInterval(
  group: EventCount,
  comparator: EventCount,
): Figure<DifferenceInterval, 'nobody-at-risk'> {
  const one = wilsonInterval(group.events, group.atRisk);
  const two = wilsonInterval(comparator.events, comparator.atRisk);
  if (!one || !two) return notAvailable('nobody-at-risk');
  const p1 = group.events / group.atRisk;
  const p2 = comparator.events / comparator.atRisk;
  const difference = p1 - p2;
  return shown({
    difference,
    lower: Math.max(-1, difference - Math.hypot(p1 - one.lower, two.upper - p2)),
    upper: Math.min(1, difference + Math.hypot(one.upper - p1, p2 - two.lower)),
  });
}
