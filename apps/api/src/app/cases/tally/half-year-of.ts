import { type ReferenceDate } from '@muster/domain';

/** The half of the calendar year in which a day lies: `2026-H1` is January to June. */
export function halfYearOf(day: ReferenceDate): string {
  return `${day.slice(0, 4)}-${Number(day.slice(5, 7)) <= 6 ? 'H1' : 'H2'}`;
}
