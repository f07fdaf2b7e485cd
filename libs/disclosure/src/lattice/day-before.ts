import { type EpochDay, fromEpochDay, toEpochDay, toReferenceDate } from '@muster/domain';

/** The calendar day before `day`, both `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  return fromEpochDay((toEpochDay(toReferenceDate(day)) - 1) as EpochDay);
}
