import { dayInWords } from './day-in-words';

// Days of the week from a printed calendar of 2026 and 2027.
describe('dayInWords', () => {
  it('names a near day without its year', () => {
    expect(dayInWords('2026-11-27', '2026-11-23')).toBe('Friday 27 November');
    expect(dayInWords('2027-01-04', '2026-11-23')).toBe('Monday 4 January');
  });

  it('adds the year to a far day, before and after', () => {
    expect(dayInWords('2027-11-29', '2026-11-23')).toBe('Monday 29 November 2027');
    expect(dayInWords('2026-03-02', '2026-11-23')).toBe('Monday 2 March 2026');
  });
});
