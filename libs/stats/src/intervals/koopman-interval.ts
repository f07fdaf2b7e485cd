import { findRoot } from '../distributions/find-root';
import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { checkEventCount } from './check-event-count';
import { type EventCount } from './event-count';
import { type RatioInterval } from './ratio-interval';
import { Z_95 } from './z-95';

/** Ratio of two rates (group over comparator) with Koopman's score interval (95 %), found by searching for the ratios at
 *  which the score statistic reaches 1.96 squared. Works with small cells and zeros: without an event in the group the
 *  ratio and its lower bound are 0; without one in the comparator there is a lower bound only. Not available when
 *  either side is empty or nothing happened on both. Throws a RangeError for counts that are none. Source: Koopman
 *  1984; docs/methods/ratio-of-rates.md. */
export function koopmanInterval(
  group: EventCount,
  comparator: EventCount,
): Figure<RatioInterval, 'nobody-at-risk' | 'no-events'> {
  checkEventCount(group);
  checkEventCount(comparator);
  if (group.atRisk === 0 || comparator.atRisk === 0) return notAvailable('nobody-at-risk');
  if (group.events === 0 && comparator.events === 0) return notAvailable('no-events');
  if (comparator.events === 0) {
    return shown({ ratio: null, lower: 1 / upperBound(comparator, group), upper: null });
  }
  const ratio = (group.events * comparator.atRisk) / (group.atRisk * comparator.events);
  return shown({
    ratio,
    // The lower bound is the upper bound of the ratio turned round.
    lower: group.events === 0 ? 0 : 1 / upperBound(comparator, group),
    upper: upperBound(group, comparator),
  });
}

/** The largest ratio that the data do not contradict; the denominator has events. */
function upperBound(numerator: EventCount, denominator: EventCount): number {
  const excess = (ratio: number) => score(ratio, numerator, denominator) - Z_95 * Z_95;
  // Where nothing happened in the numerator the search begins at half a person.
  const start =
    (Math.max(numerator.events, 0.5) * denominator.atRisk) / (numerator.atRisk * denominator.events);
  let low = numerator.events === 0 ? 0 : start;
  let high = start * 2;
  while (excess(high) < 0) [low, high] = [high, high * 2];
  return findRoot(excess, low, high);
}

/** Koopman's statistic: distance of both counts from what the ratio makes most likely. */
function score(
  ratio: number,
  { events: x, atRisk: m }: EventCount,
  { events: y, atRisk: n }: EventCount,
): number {
  if (ratio === 0) return x === 0 ? 0 : Infinity;
  // Most likely rate of the numerator: the smaller root of a quadratic, in the form that does not cancel.
  const b = ratio * (m + y) + x + n;
  const c = ratio * (x + y);
  const rate = Math.min(1, (2 * c) / (b + Math.sqrt(Math.max(0, b * b - 4 * (m + n) * c))));
  return part(x, m, rate) + part(y, n, Math.min(1, rate / ratio));
}

function part(events: number, atRisk: number, rate: number): number {
  const distance = events - atRisk * rate;
  const variance = atRisk * rate * (1 - rate);
  return distance === 0 ? 0 : (distance * distance) / variance;
}
