import { fromEpochDay } from './from-epoch-day';
import { isReferenceDate } from './is-reference-date';
import { toEpochDay } from './to-epoch-day';
import { toReferenceDate } from './to-reference-date';

describe('isReferenceDate', () => {
  it.each(['2026-03-31', '2024-02-29', '1999-12-31'])('accepts the calendar day %s', (text) => {
    expect(isReferenceDate(text)).toBe(true);
  });

  it.each(['2026-02-31', '2023-02-29', '2026-3-31', '31/03/2026', '', '2026-13-01', '2026-03-31T00:00:00Z'])(
    'refuses %s',
    (text) => {
      expect(isReferenceDate(text)).toBe(false);
    },
  );
});

describe('toReferenceDate', () => {
  it('gives the day back', () => {
    expect(toReferenceDate('2024-02-29')).toBe('2024-02-29');
  });

  it.each(['2023-02-29', '2026-3-31', '', 'Infinity', '1899-12-31', '2026-03-31T00:00:00Z'])(
    'throws for %j and does not repeat it',
    (text) => {
      expect(() => toReferenceDate(text)).toThrow(
        new RangeError('not a calendar day from 1900 to 2999, written YYYY-MM-DD'),
      );
    },
  );
});

describe('toEpochDay', () => {
  it('counts days from 1970-01-01 and comes back', () => {
    expect(toEpochDay(toReferenceDate('1970-01-02'))).toBe(1);
    expect(toEpochDay(toReferenceDate('2000-03-01'))).toBe(11017);
    expect(fromEpochDay(toEpochDay(toReferenceDate('1969-12-31')))).toBe('1969-12-31');
  });
});
