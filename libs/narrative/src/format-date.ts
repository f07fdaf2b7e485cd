/** A reference date `YYYY-MM-DD` as it is read: `31 March 2026`. */
export function formatDate(referenceDate: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${referenceDate}T00:00:00Z`),
  );
}
