import { type ReferenceDate, toReferenceDate } from '@muster/domain';

/** The last day that a grant given on `today` may run to: the same day twelve months later, 28 February after a leap
 *  day. */
export function lastGrantDay(today: ReferenceDate): ReferenceDate {
  const next = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return toReferenceDate(next.endsWith('-02-29') ? next.replace('-29', '-28') : next);
}
