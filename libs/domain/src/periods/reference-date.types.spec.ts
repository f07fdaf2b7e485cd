import { type EpochDay } from './epoch-day';
import { isReferenceDate } from './is-reference-date';
import { type ReferenceDate } from './reference-date';
import { toEpochDay } from './to-epoch-day';

describe('dates by type', () => {
  it('do not mix: text is no reference date, a number is no epoch day, and neither is the other', () => {
    const text: string = '2026-03-31';
    // @ts-expect-error: any text is no reference date before it is checked
    const unchecked: ReferenceDate = text;
    // @ts-expect-error: a count is no day
    const count: EpochDay = 42;
    // @ts-expect-error: a day number is no reference date
    const day: ReferenceDate = toEpochDay(unchecked);

    expect([typeof unchecked, typeof count, typeof day]).toEqual(['string', 'number', 'number']);
  });

  it('are made by a check', () => {
    const text: string = '2026-03-31';

    // 20,543 days: 56 years of 365 days, 14 leap days, and 89 days of 2026.
    expect(isReferenceDate(text) && toEpochDay(text)).toBe(56 * 365 + 14 + 89);
  });
});
