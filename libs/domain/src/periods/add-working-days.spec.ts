import { addDays } from './add-days';
import { addWorkingDays } from './add-working-days';
import { isWorkingDay } from './is-working-day';
import { toReferenceDate } from './to-reference-date';

// Bank holidays in England and Wales, from GOV.UK.
const HOLIDAYS = new Set(['2026-04-03', '2026-04-06', '2026-12-25', '2026-12-28', '2027-01-01']);
const on = (text: string) => toReferenceDate(text);

describe('addWorkingDays', () => {
  // Counted by hand on the calendar of 2026 and 2027.
  it.each([
    ['a Monday', '2026-11-23', 2, '2026-11-25'],
    ['a Thursday', '2026-11-26', 2, '2026-11-30'],
    ['a Friday', '2026-11-27', 2, '2026-12-01'],
    ['a Saturday', '2026-11-28', 2, '2026-12-01'],
    ['a Sunday', '2026-11-29', 2, '2026-12-01'],
    ['the Thursday before Easter', '2026-04-02', 2, '2026-04-08'],
    ['Christmas Eve', '2026-12-24', 2, '2026-12-30'],
    ['a Thursday before New Year', '2026-12-31', 1, '2027-01-04'],
    ['a bank holiday', '2026-12-25', 1, '2026-12-29'],
    ['a Monday, ten days', '2026-11-23', 10, '2026-12-07'],
    ['a Sunday, no day', '2026-11-29', 0, '2026-11-29'],
  ])('after %s (%s), %d working days', (_, from, days, expected) => {
    expect(addWorkingDays(on(from), days, HOLIDAYS)).toBe(expected);
  });

  it('takes days that no calendar names as ordinary', () => {
    expect(addWorkingDays(on('2026-12-24'), 2, new Set())).toBe('2026-12-28');
  });

  it.each([-1, 1.5, 1001, Number.NaN])('refuses %d days', (days) => {
    expect(() => addWorkingDays(on('2026-11-23'), days, HOLIDAYS)).toThrow(RangeError);
  });
});

describe('isWorkingDay', () => {
  it('knows the weekday before 1970 too: 1 January 1969 was a Wednesday, the 4th a Saturday', () => {
    expect(isWorkingDay(on('1969-01-01'), new Set())).toBe(true);
    expect(isWorkingDay(on('1969-01-04'), new Set())).toBe(false);
  });
});

describe('addDays', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %d days are %s', (day, days, expected) => {
    expect(addDays(on(day), days)).toBe(expected);
  });

  it('takes whole days alone', () => {
    expect(() => addDays(on('2026-01-01'), 0.5)).toThrow(RangeError);
  });
});
