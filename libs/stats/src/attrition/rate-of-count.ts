import { byarInterval } from '../intervals/byar-interval';
import { type CountRate } from './count-rate';

/** A count of events over `people` > 0, with Byar's bounds of the count divided likewise. Throws a RangeError for a count
 *  that is none and for nobody. Source: docs/methods/leaver-rates.md. */
export function rateOfCount(events: number, people: number): CountRate {
  if (!(people > 0) || people === Infinity) throw new RangeError('a rate needs people to divide by');
  const { lower, upper } = byarInterval(events);
  return { events, people, rate: events / people, lower: lower / people, upper: upper / people };
}
