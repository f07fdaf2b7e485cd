import { type EpochDay } from './epoch-day';
import { type ReferenceDate } from './reference-date';

/** The calendar day that lies `day` days after 1970-01-01. */
export function fromEpochDay(day: EpochDay): ReferenceDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10) as ReferenceDate;
}
