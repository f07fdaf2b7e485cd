const MILLISECONDS = 86_400_000;

/** Days since 1 January 1970 of a day `YYYY-MM-DD`: where it stands on an axis of time. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;
}
