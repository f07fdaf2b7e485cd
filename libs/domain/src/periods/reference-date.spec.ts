import { fromEpochDay } from './from-epoch-day';
import { isReferenceDate } from './is-reference-date';
import { type ReferenceDate } from './reference-date';
import { toEpochDay } from './to-epoch-day';

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

describe('toEpochDay', () => {
  it('counts days from 1970-01-01 and comes back', () => {
    expect(toEpochDay('1970-01-02' as ReferenceDate)).toBe(1);
    expect(toEpochDay('2000-03-01' as ReferenceDate)).toBe(11017);
    expect(fromEpochDay(toEpochDay('1969-12-31' as ReferenceDate))).toBe('1969-12-31');
  });
});
