/** A half-year or year as it is read: `2026-H1` is `January to June 2026`, `2026` stays `2026`. */
export function reasonPeriodWords(period: string): string {
  const [year = period, half] = period.split('-');
  if (half === undefined) return year;
  return `${half === 'H1' ? 'January to June' : 'July to December'} ${year}`;
}
