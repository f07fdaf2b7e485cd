import fc from 'fast-check';
import fixture from '../../fixtures/two-rates.example.json';
import { relativeError } from '../expectations/relative-error';
import { type EventCount } from './event-count';
import { katzInterval } from './katz-interval';
import { koopmanInterval } from './koopman-interval';
import { newcombeInterval } from './newcombe-interval';
import { type RatioInterval } from './ratio-interval';

interface Case {
  readonly group: readonly number[];
  readonly comparator: readonly number[];
  readonly newcombe: readonly number[];
  readonly katz: readonly number[] | null;
  readonly koopman: readonly (number | null)[] | null;
}
const example: { readonly cases: readonly Case[] } = fixture;

const count = (events = NaN, atRisk = NaN): EventCount => ({ events, atRisk });

/** Golden values of the methods brief, to the digits in which they are given. */
describe('published intervals of two rates', () => {
  it('gives +0.50 points (-0.20, +1.60) for 9/750 against 17/2,429', () => {
    const figure = newcombeInterval(count(9, 750), count(17, 2429));

    expect(figure).toMatchObject({ status: 'shown' });
    if (figure.status !== 'shown') return;
    expect(figure.value.difference).toBeCloseTo(0.005, 4);
    expect(figure.value.lower).toBeCloseTo(-0.002, 4);
    expect(figure.value.upper).toBeCloseTo(0.016, 4);
  });

  it.each([
    ['Katz', katzInterval, count(9, 750), count(17, 2429), [1.715, 0.767, 3.83], 3],
    ['Katz', katzInterval, count(117, 389), count(2, 10), [1.5, 0.43, 5.24], 2],
    ['Koopman', koopmanInterval, count(117, 389), count(2, 10), [1.504, 0.579, 5.343], 3],
  ] as const)('gives the %s interval', (_name, method, group, comparator, expected, digits) => {
    const figure = method(group, comparator);

    expect(figure.status).toBe('shown');
    if (figure.status !== 'shown') return;
    const { ratio, lower, upper } = figure.value;
    [ratio, lower, upper].forEach((value, at) => expect(value).toBeCloseTo(expected[at] ?? NaN, digits));
  });
});

describe('intervals of two rates against 60-digit arithmetic', () => {
  it.each(example.cases)('agree for $group against $comparator', ({ group, comparator, ...expected }) => {
    const sides = [count(...group), count(...comparator)] as const;

    const difference = newcombeInterval(...sides);
    expect(difference.status).toBe('shown');
    if (difference.status === 'shown') {
      const { difference: estimate, lower, upper } = difference.value;
      // A difference may be 0 or nearly so where the shares are not: their rounding counts, 1e-15, not its own.
      [estimate, lower, upper].forEach((value, at) =>
        expect(Math.abs(value - (expected.newcombe[at] ?? NaN))).toBeLessThan(1e-15 + 1e-9 * Math.abs(value)),
      );
    }
    compare(katzInterval(...sides), expected.katz);
    compare(koopmanInterval(...sides), expected.koopman);
  });
});

describe('intervals of two rates, whatever the counts', () => {
  const side = fc
    .tuple(fc.nat(1_000_000), fc.nat(1_000_000))
    .map(([a, b]) => (a < b ? count(a, b) : count(b, a + 1)));

  it('contain the estimate', () => {
    fc.assert(
      fc.property(side, side, (group, comparator) => {
        for (const method of [katzInterval, koopmanInterval]) {
          const figure = method(group, comparator);
          if (figure.status !== 'shown' || figure.value.ratio === null) continue;
          expect(figure.value.lower).toBeLessThanOrEqual(figure.value.ratio);
          expect(figure.value.upper).toBeGreaterThanOrEqual(figure.value.ratio);
        }
        const figure = newcombeInterval(group, comparator);
        if (figure.status !== 'shown') return;
        expect(figure.value.lower).toBeLessThanOrEqual(figure.value.difference);
        expect(figure.value.upper).toBeGreaterThanOrEqual(figure.value.difference);
      }),
      { numRuns: 200 },
    );
  });

  it('turn round when the sides are exchanged', () => {
    fc.assert(
      fc.property(side, side, (group, comparator) => {
        const one = koopmanInterval(group, comparator);
        const other = koopmanInterval(comparator, group);
        if (one.status !== 'shown' || other.status !== 'shown' || one.value.upper === null) return;
        expect(relativeError(other.value.lower, 1 / one.value.upper)).toBeLessThan(1e-12);
      }),
      { numRuns: 200 },
    );
  });
});

describe('intervals of two rates without people or events', () => {
  it.each([newcombeInterval, katzInterval, koopmanInterval])('name an empty side', (method) => {
    const reason = { status: 'not-available', reason: 'nobody-at-risk' };

    expect(method(count(0, 0), count(1, 10))).toEqual(reason);
    expect(method(count(1, 10), count(0, 0))).toEqual(reason);
  });

  it('name the absence of events', () => {
    const reason = { status: 'not-available', reason: 'no-events' };

    expect(katzInterval(count(0, 10), count(1, 10))).toEqual(reason);
    expect(katzInterval(count(1, 10), count(0, 10))).toEqual(reason);
    expect(koopmanInterval(count(0, 10), count(0, 10))).toEqual(reason);
  });

  it.each([
    [-1, 10],
    [11, 10],
    [1.5, 10],
    [NaN, 10],
  ])('refuse %d of %d', (events, atRisk) => {
    for (const method of [newcombeInterval, katzInterval, koopmanInterval]) {
      expect(() => method(count(events, atRisk), count(1, 10))).toThrow(RangeError);
      expect(() => method(count(1, 10), count(events, atRisk))).toThrow(RangeError);
    }
  });
});

function compare(
  figure: { status: 'shown'; value: RatioInterval } | { status: 'not-available'; reason: string },
  expected: readonly (number | null)[] | null,
): void {
  if (figure.status === 'not-available') return expect(expected).toBeNull();
  const { ratio, lower, upper } = figure.value;
  [ratio, lower, upper].forEach((value, at) => {
    const wanted = expected?.[at] ?? null;
    if (value === null || wanted === null) expect(value).toBe(wanted);
    else expect(relativeError(value, wanted)).toBeLessThan(1e-9);
  });
}
