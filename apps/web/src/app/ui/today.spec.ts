import { today } from './today';

describe('today', () => {
  it.each([
    ['2026-06-30T22:59:00Z', '2026-06-30'],
    ['2026-06-30T23:00:00Z', '2026-07-01'],
    ['2026-12-31T23:59:00Z', '2026-12-31'],
  ])('at %s is %s in the United Kingdom', (now, day) => {
    expect(today(new Date(now))).toBe(day);
  });
});
