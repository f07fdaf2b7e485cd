const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];
const FIRST_DAYS = ['01-01', '04-01', '07-01', '10-01'];

/** First and last day of a calendar quarter `2025-Q3`, and the quarter before it. */
export function quarterDays(quarter: string): { first: string; last: string; before: string } {
  const [year = '', number = ''] = quarter.split('-Q');
  const at = Number(number) - 1;
  return {
    first: `${year}-${FIRST_DAYS[at] ?? ''}`,
    last: `${year}-${LAST_DAYS[at] ?? ''}`,
    before: at === 0 ? `${Number(year) - 1}-Q4` : `${year}-Q${at}`,
  };
}
