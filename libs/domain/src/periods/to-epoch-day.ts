import { type EpochDay } from './epoch-day';
import { type ReferenceDate } from './reference-date';

/** Days from 1970-01-01 to `date`; negative before. */
export function toEpochDay(date: ReferenceDate): EpochDay {
  return (Date.parse(`${date}T00:00:00Z`) / 86_400_000) as EpochDay;
}
