import { idleTime } from './idle-time';

const MINUTE = 60_000;

describe('idleTime', () => {
  it.each([
    [0, null],
    [12.9 * MINUTE, null],
    [13 * MINUTE, 120],
    [14.5 * MINUTE, 30],
    [15 * MINUTE, 0],
    [600 * MINUTE, 0],
  ])('after %d ms: %j', (passed, left) => {
    expect(idleTime(1_000_000, 1_000_000 + passed)).toBe(left);
  });
});
