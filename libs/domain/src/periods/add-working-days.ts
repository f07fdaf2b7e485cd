import { addDays } from './add-days';
import { isWorkingDay } from './is-working-day';
import { type ReferenceDate } from './reference-date';

/** The working day that comes `days` working days after `from`; the day itself does not count. Two working days after a
 *  Friday, a Saturday or a Sunday are the Tuesday, unless a bank holiday lies between. With 0 days: `from` itself, whether
 *  or not anybody works on it. `holidays` are the bank holidays of the country; days it does not name count as ordinary.
 *  Throws a RangeError unless `days` is a whole number from 0 to 1,000. */
export function addWorkingDays(
  from: ReferenceDate,
  days: number,
  holidays: ReadonlySet<string>,
): ReferenceDate {
  if (!Number.isInteger(days) || days < 0 || days > 1000) throw new RangeError('days are whole, 0 to 1,000');
  let day = from;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}
