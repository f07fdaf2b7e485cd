import { MONTHS } from '../catalogue/months';

/** A reference date `YYYY-MM-DD` as it is read: `31 March 2026`. Written from the list of months: a page has some hundred
 *  dates, and what the browser offers takes longer to make than all of them to write. */
export function formatDate(referenceDate: string): string {
  const [year = 0, month = 0, date = 0] = referenceDate.split('-').map(Number);
  return `${date} ${MONTHS.en[month - 1] ?? ''} ${year}`;
}
