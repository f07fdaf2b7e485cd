import { toReferenceDate } from '../periods/to-reference-date';
import { laterRatingPeriod } from './later-rating-period';
import { monthPeriod } from './month-period';
import { ratingAge } from './rating-age';
import { type RatingPeriod } from './rating-period';
import { readRatingPeriod } from './read-rating-period';

const Q2: RatingPeriod = {
  label: 'Q2 2025/26',
  from: toReferenceDate('2025-07-01'),
  to: toReferenceDate('2025-09-30'),
};

describe('readRatingPeriod', () => {
  it.each(['Q2 2025/26', 'q2 25/26', 'Quarter 2, 2025-26', '2025/26 Q2', ' Q2  2025 / 2026 '])(
    'reads %s as the second quarter of a financial year',
    (text) => {
      expect(readRatingPeriod(text)).toEqual(Q2);
    },
  );

  // Quarters of the financial year begin in April; days counted on a calendar.
  it.each([
    ['Q1 2025/26', '2025-04-01', '2025-06-30'],
    ['Q3 2025/26', '2025-10-01', '2025-12-31'],
    ['Q4 2023/24', '2024-01-01', '2024-03-31'],
    ['2025/26', '2025-04-01', '2026-03-31'],
    ['February 2028', '2028-02-01', '2028-02-29'],
    ['December 2025', '2025-12-01', '2025-12-31'],
  ])('gives %s its first and last day', (label, from, to) => {
    expect(readRatingPeriod(label)).toEqual({ label, from, to });
  });

  it.each(['Sep 2025', 'Sept 2025', 'sep. 2025', '2025-09', '2025-09-01', 'SEPTEMBER 2025'])(
    'reads %s',
    (text) => {
      expect(readRatingPeriod(text)?.label).toBe('September 2025');
    },
  );

  it.each([
    '',
    'now',
    'Q2',
    'Q5 2025/26',
    'Q2 2025',
    'Q2 2025/27',
    '2025',
    '2025-13',
    'Mai 2025',
    '30/09/2025',
  ])('does not guess at "%s"', (text) => {
    expect(readRatingPeriod(text)).toBeNull();
  });

  it('knows the turn of a century', () => {
    expect(readRatingPeriod('Q1 2099/00')?.label).toBe('Q1 2099/00');
  });
});

describe('monthPeriod', () => {
  it('refuses spans that no rating is for', () => {
    expect(() => monthPeriod(2025 * 12 + 1, 3)).toThrow(RangeError);
    expect(() => monthPeriod(2025 * 12, 12)).toThrow(RangeError);
    expect(() => monthPeriod(2025 * 12, 2)).toThrow(RangeError);
    expect(() => monthPeriod(12, 1)).toThrow(RangeError);
  });
});

describe('ratingAge', () => {
  // The paper of 24 February 2026 with ratings to 30 September 2025: 31 + 30 + 31 + 31 + 24 days.
  it('is counted from the last day of the period to the meeting', () => {
    expect(ratingAge(Q2, toReferenceDate('2026-02-24'))).toBe(147);
    expect(ratingAge(Q2, toReferenceDate('2025-09-30'))).toBe(0);
    expect(ratingAge(Q2, toReferenceDate('2025-09-25'))).toBe(-5);
  });
});

describe('laterRatingPeriod', () => {
  it('is the last whole period of the same length that has ended', () => {
    expect(laterRatingPeriod(Q2, '2025-12-30')).toBeNull();
    expect(laterRatingPeriod(Q2, '2025-12-31')?.label).toBe('Q3 2025/26');
    expect(laterRatingPeriod(Q2, '2026-05-01')?.label).toBe('Q4 2025/26');
    // The last day that a meeting can be on.
    expect(laterRatingPeriod(Q2, '2999-12-31')?.label).toBe('Q3 2999/00');
    expect(laterRatingPeriod(monthPeriod(2025 * 12 + 11, 1), '2026-02-01')?.label).toBe('January 2026');
    expect(laterRatingPeriod(monthPeriod(2024 * 12 + 3, 12), '2026-03-31')?.label).toBe('2025/26');
  });
});
