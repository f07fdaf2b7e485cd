const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

/** A moment as "30 September 2025 at 14:05", in the time of the United Kingdom. */
export function dateAndTime(moment: string): string {
  return format.format(new Date(moment));
}
