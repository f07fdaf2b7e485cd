import { type ReferenceDate, toReferenceDate } from '@muster/domain';

/** The calendar day in the United Kingdom at a moment. */
export function calendarDay(moment: Date): ReferenceDate {
  return toReferenceDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(moment));
}
