import { toReferenceDate } from '@muster/domain';
import { lastGrantDay } from './last-grant-day';

describe('the last day of a grant', () => {
  // By the calendar.
  it.each([
    ['2026-07-31', '2027-07-31'],
    ['2026-01-01', '2027-01-01'],
    ['2028-02-29', '2029-02-28'],
    ['2027-02-28', '2028-02-28'],
  ])('given on %s is %s', (today, last) => {
    expect(lastGrantDay(toReferenceDate(today))).toBe(last);
  });
});
