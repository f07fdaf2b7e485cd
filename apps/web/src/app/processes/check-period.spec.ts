import { checkPeriod } from './check-period';

describe('checkPeriod', () => {
  it.each([
    ['2025-04-01', '2026-03-31', []],
    ['2025-04-01', '2025-04-01', []],
    ['', '2026-03-31', ['from']],
    ['2025-02-30', '', ['from', 'to']],
    ['2026-03-31', '2025-04-01', ['to']],
  ])('of %s to %s names the fields %j', (from, to, fields) => {
    expect(checkPeriod(from, to).map(({ field }) => field)).toEqual(fields);
  });
});
