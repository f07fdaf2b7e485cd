import { findRoot } from '../distributions/find-root';
import { gammaTails } from '../distributions/gamma-tails';
import { byarInterval } from './byar-interval';
import { type Interval } from './wilson-interval';

/** Exact interval (95 %) of the expected number behind a count of events: each bound leaves 2.5 % beyond it. Throws a
 *  RangeError unless `events` is a whole number >= 0. Source: Garwood 1936; docs/methods/count-intervals.md. */
export function poissonInterval(events: number): Interval {
  const near = byarInterval(events);
  return {
    lower: events === 0 ? 0 : findRoot((x) => gammaTails(events, x).lower - 0.025, near.lower * 0.5, events),
    upper: findRoot((x) => gammaTails(events + 1, x).upper - 0.025, near.upper * 0.9, near.upper * 1.1),
  };
}
