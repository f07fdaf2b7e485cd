import { type EpochDay } from './epoch-day';

const DAY = 86_400_000;

/** The day `months` calendar months after `day`, or before it when negative; the last day of the month where there is no
 *  such day: a month after 31 January is 28 or 29 February. Throws a RangeError unless `months` is a whole number. */
export function addMonths(day: EpochDay, months: number): EpochDay {
  if (!Number.isInteger(months)) throw new RangeError('months are whole');
  const date = new Date(day * DAY);
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const target = Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last));
  return (target / DAY) as EpochDay;
}
