import { type ReferenceDate } from './reference-date';
import { toEpochDay } from './to-epoch-day';

/** Whether `day` is a Monday to Friday and none of `holidays`. */
export function isWorkingDay(day: ReferenceDate, holidays: ReadonlySet<string>): boolean {
  // 1970-01-01 was a Thursday: 0 is a Monday here.
  const weekday = (((toEpochDay(day) + 3) % 7) + 7) % 7;
  return weekday < 5 && !holidays.has(day);
}
