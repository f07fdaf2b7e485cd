import { type Interval } from './wilson-interval';
import { Z_95 } from './z-95';

/** Interval (95 %) of the expected number behind a count of events, after Byar: close to the exact one from about five
 *  events on. 0 events give 0 to 3.67 (the exact bound is 3.69). Throws a RangeError unless `events` is a whole number
 *  >= 0. Source: Breslow and Day 1987; docs/methods/count-intervals.md. */
export function byarInterval(events: number): Interval {
  if (!Number.isInteger(events) || events < 0) throw new RangeError('a count of events is a whole number');
  const more = events + 1;
  return {
    lower: events === 0 ? 0 : events * (1 - 1 / (9 * events) - Z_95 / (3 * Math.sqrt(events))) ** 3,
    upper: more * (1 - 1 / (9 * more) + Z_95 / (3 * Math.sqrt(more))) ** 3,
  };
}
