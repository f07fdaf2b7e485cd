import { type TimeAtRisk } from './time-at-risk';

/** Throws a RangeError unless events are a whole number >= 0 and person-years a finite number >= 0: anything else is a defect
 *  of the caller. Says `events-without-time` where something happened to nobody, else null. */
export function checkTimeAtRisk({ events, personYears }: TimeAtRisk): 'events-without-time' | null {
  if (!Number.isInteger(events) || events < 0) throw new RangeError('a count of events is a whole number');
  if (!(personYears >= 0) || personYears === Infinity) throw new RangeError('person-years are 0 or more');
  return personYears === 0 && events > 0 ? 'events-without-time' : null;
}
