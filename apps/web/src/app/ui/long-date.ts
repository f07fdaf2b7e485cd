const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2025-09-30` as "30 September 2025". Calendar days have no time zone. */
export function longDate(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`));
}
