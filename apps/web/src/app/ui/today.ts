/** The calendar day in the United Kingdom, `YYYY-MM-DD`. */
export function today(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(now);
}
