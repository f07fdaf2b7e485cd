import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { byarInterval } from './byar-interval';
import { poissonInterval } from './poisson-interval';
import { type Interval } from './wilson-interval';

export interface PersonTimeRate extends Interval {
  /** Events per person and year; may exceed 1. */
  readonly ratePerYear: number;
}

/** Events per person-year of service with Byar's or the exact Poisson interval (95 %): best for small groups and for
 *  people who were there for part of the year. `personYears` >= 0 is time at risk of everybody, summed. Not available
 *  without any; events without time at risk are a contradiction and named as one. Throws a RangeError for numbers that
 *  are none. Source: Breslow and Day 1987; docs/methods/count-intervals.md. */
export function personTimeRate(
  events: number,
  personYears: number,
  method: 'byar' | 'exact' = 'byar',
): Figure<PersonTimeRate, 'nobody-at-risk' | 'events-without-time'> {
  if (!(personYears >= 0) || personYears === Infinity) throw new RangeError('person-years are 0 or more');
  const { lower, upper } = method === 'byar' ? byarInterval(events) : poissonInterval(events);
  if (personYears === 0) return notAvailable(events === 0 ? 'nobody-at-risk' : 'events-without-time');
  return shown({
    ratePerYear: events / personYears,
    lower: lower / personYears,
    upper: upper / personYears,
  });
}
