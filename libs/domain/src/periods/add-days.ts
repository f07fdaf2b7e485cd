import { type EpochDay } from './epoch-day';
import { fromEpochDay } from './from-epoch-day';
import { type ReferenceDate } from './reference-date';
import { toEpochDay } from './to-epoch-day';

/** The day `days` calendar days after `day`, or before it when negative. Throws a RangeError unless `days` is whole. */
export function addDays(day: ReferenceDate, days: number): ReferenceDate {
  if (!Number.isInteger(days)) throw new RangeError('days are whole');
  return fromEpochDay((toEpochDay(day) + days) as EpochDay);
}
