import { timeLeft } from './time-left';

describe('timeLeft', () => {
  it.each([
    [3_600_000, '60 minutes'],
    [3_545_000, '59 minutes and 5 seconds'],
    [119_000, '1 minute and 59 seconds'],
    [61_000, '1 minute and 1 second'],
    [1, '1 second'],
    [0, 'no time'],
    [-5_000, 'no time'],
  ])('%d ms is %s', (milliseconds, words) => {
    expect(timeLeft(milliseconds)).toBe(words);
  });
});
