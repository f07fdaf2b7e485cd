import { dayNumber } from './day-number';
import { daysInMonth } from './days-in-month';

/** Latest day of birth (days from 1970-01-01) with which somebody is at least `years` old at `asAt`. Who is born on 29
 *  February reaches an age on 1 March in years without leap day. */
export function birthdayLimit(asAt: string, years: number): number {
  const [year = 0, month = 1, day = 1] = asAt.split('-').map(Number);
  return dayNumber(year - years, month, Math.min(day, daysInMonth(year - years, month)));
}
