import { checkPeriod } from './check-period';

describe('checkPeriod', () => {
  it.each([
    ['', '', []],
    ['2026-01-01', '2026-01-31', []],
    ['2026-01-31', '2026-01-31', []],
    ['2026-01-01', '', ['to']],
    ['', '2026-01-31', ['from']],
    ['2026-02-30', '2026-03-01', ['from']],
    ['2026-02-01', '2026-01-31', ['to']],
    ['2026-02-01', '2026-07-01', ['to']],
  ])('of "%s" to "%s" finds %j', (from, to, fields) => {
    expect(checkPeriod(from, to, '2026-06-30').map(({ field }) => field)).toEqual(fields);
  });
});
