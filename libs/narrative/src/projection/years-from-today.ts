const DAY_MS = 86_400_000;
const DAYS_A_YEAR = 365.25;

/** Years from `today` to `day`, below 0 before it. Both are days `YYYY-MM-DD`. */
export function yearsFromToday(day: string, today: string): number {
  return (Date.parse(day) - Date.parse(today)) / DAY_MS / DAYS_A_YEAR;
}
