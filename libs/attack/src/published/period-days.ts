import { quarterDays } from './quarter-days';

/** First and last day of a period by its name: `2025-26`, `2025-26-h1`, `2023-26`, `2025-Q3` or `2025-04-01/2025-09-30`; null
 *  when it is none of these. */
export function periodDays(period: string): { from: string; to: string } | null {
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(period) ?? [];
  if (from !== undefined && to !== undefined) return { from, to };
  if (/^\d{4}-Q[1-4]$/.test(period)) {
    const { first, last } = quarterDays(period);
    return { from: first, to: last };
  }
  const [, year = '', end = '', half] = /^(\d{4})-(\d{2})(?:-h([12]))?$/.exec(period) ?? [];
  if (year === '') return null;
  const ends = Number(year) + ((Number(end) - (Number(year) % 100) + 100) % 100);
  if (half === '1') return { from: `${year}-04-01`, to: `${year}-09-30` };
  return { from: half === '2' ? `${year}-10-01` : `${year}-04-01`, to: `${ends}-03-31` };
}
