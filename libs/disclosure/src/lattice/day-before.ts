import { type EpochDay, fromEpochDay, type ReferenceDate, toEpochDay } from '@muster/domain';

/** The calendar day before `day`, both `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  return fromEpochDay((toEpochDay(day as ReferenceDate) - 1) as EpochDay);
}
