import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { wilsonInterval } from './wilson-interval';

interface Example {
  readonly cases: readonly { count: number; total: number; lower: number; upper: number }[];
}
const example = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/wilson-interval.example.json'), 'utf8'),
) as Example;

describe('wilsonInterval', () => {
  // Golden values of the methods brief, to the two decimals of a percentage in which they are given.
  it.each([
    [9, 750, 0.0063, 0.0226],
    [31, 49, 0.493, 0.753],
    [3, 50, 0.021, 0.162],
  ])('gives the published interval for %d of %d', (count, total, lower, upper) => {
    const interval = wilsonInterval(count, total);

    const digits = total === 750 ? 4 : 3;
    expect(interval?.lower).toBeCloseTo(lower, digits);
    expect(interval?.upper).toBeCloseTo(upper, digits);
  });

  it.each(example.cases)('agrees with 60-digit arithmetic for $count of $total', (expected) => {
    const interval = wilsonInterval(expected.count, expected.total);

    expect(relativeError(interval?.lower ?? NaN, expected.lower)).toBeLessThan(1e-9);
    expect(relativeError(interval?.upper ?? NaN, expected.upper)).toBeLessThan(1e-9);
  });

  it('contains the share and stays within 0-1 whatever the counts', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (a, b) => {
        const [count, total] = a < b ? [a, b] : [b, a + 1];
        const interval = wilsonInterval(count, total);

        expect(interval?.lower).toBeLessThanOrEqual(count / total);
        expect(interval?.upper).toBeGreaterThanOrEqual(count / total);
        expect(interval?.lower).toBeGreaterThanOrEqual(0);
        expect(interval?.upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is null when nobody is counted', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it.each([
    [-1, 10],
    [11, 10],
    [1.5, 10],
    [1, NaN],
  ])('refuses %d of %d', (count, total) => {
    expect(() => wilsonInterval(count, total)).toThrow(RangeError);
  });
});

function relativeError(actual: number, expected: number): number {
  return expected === 0 ? Math.abs(actual) : Math.abs(actual - expected) / Math.abs(expected);
}
