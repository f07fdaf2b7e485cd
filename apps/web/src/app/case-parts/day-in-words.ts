const format = (year: boolean): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(year && { year: 'numeric' }),
    timeZone: 'UTC',
  });
const SHORT = format(false);
const LONG = format(true);

const HALF_A_YEAR_MS = 183 * 86_400_000;

/** A day as "Friday 27 November"; with the year when it is more than half a year from `today`. Both are `YYYY-MM-DD`. */
export function dayInWords(day: string, today: string): string {
  const far = Math.abs(Date.parse(day) - Date.parse(today)) > HALF_A_YEAR_MS;
  return (far ? LONG : SHORT).format(Date.parse(day)).replace(',', '');
}
