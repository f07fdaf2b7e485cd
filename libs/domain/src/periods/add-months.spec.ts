import { addMonths } from './add-months';
import { fromEpochDay } from './from-epoch-day';
import { toReferenceDate } from './to-reference-date';
import { toEpochDay } from './to-epoch-day';

describe('addMonths', () => {
  // By the calendar.
  it.each([
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2026-11-15', 3, '2027-02-15'],
    ['1970-01-01', -1, '1969-12-01'],
    ['2026-03-31', 0, '2026-03-31'],
  ])('%s and %d months are %s', (day, months, expected) => {
    expect(fromEpochDay(addMonths(toEpochDay(toReferenceDate(day)), months))).toBe(expected);
  });

  it('takes whole months alone', () => {
    expect(() => addMonths(toEpochDay(toReferenceDate('2026-03-31')), 0.5)).toThrow(RangeError);
  });
});
