import { type ReleaseQuarter } from './release-period';

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The calendar quarter that `id` names (`2025-Q3`), or null when it names none. It is shown by the financial year that
 *  begins in April: 2025-Q3 is Q2 2025/26, 2026-Q1 is Q4 2025/26. Years from 1900 to 2999. */
export function quarterOf(id: string): ReleaseQuarter | null {
  const [, year = '', number = ''] = /^(19\d\d|2\d{3})-Q([1-4])$/.exec(id) ?? [];
  const lastDay = LAST_DAYS[Number(number) - 1];
  if (year === '' || lastDay === undefined) return null;
  const begins = Number(year) - (number === '1' ? 1 : 0);
  const ofYear = number === '1' ? 4 : Number(number) - 1;
  const ends = String((begins + 1) % 100).padStart(2, '0');
  return { id, lastDay: `${year}-${lastDay}`, label: `Q${ofYear} ${begins}/${ends}` };
}
