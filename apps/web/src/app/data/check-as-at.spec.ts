import { checkAsAt } from './check-as-at';

describe('checkAsAt', () => {
  it.each([
    ['2026-03-31', ''],
    ['2026-04-01', ''],
    ['2026-04-02', 'The date must not lie in the future'],
    ['2026-02-31', 'Enter a day that exists'],
    ['', 'Enter the day, month and year, for example 31 3 2026'],
  ])('says about %s: %s', (asAt, sentence) => expect(checkAsAt(asAt, '2026-04-01')).toBe(sentence));
});
