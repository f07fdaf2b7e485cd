import { daysBetween } from './days-between';

describe('daysBetween', () => {
  it('counts days over months, years and changes of the clock', () => {
    // Counted on a calendar: 31 + 30 + 31 + 31 + 24.
    expect(daysBetween('2025-09-30', '2026-02-24')).toBe(147);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-02-24', '2025-09-30')).toBe(-147);
  });

  it('throws for what is no day', () => {
    expect(() => daysBetween('soon', '2026-02-24')).toThrow(RangeError);
  });
});
