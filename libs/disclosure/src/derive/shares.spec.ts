import { LEAST_RULES } from '../release/reading-rules';
import { changeOfShare } from './change-of-share';
import { meanStock } from './mean-stock';
import { percentage } from './percentage';
import { type ReleasedCount } from './released-count';
import { roundedShareInterval } from './rounded-share-interval';
import { roundingVariance } from './rounding-variance';

const people = (value: number): ReleasedCount => ({ status: 'ok', value });
const WITHHELD: ReleasedCount = { status: 'c' };
const ABSENT: ReleasedCount = { status: 'absent' };

/** A fixed sequence of numbers from 0 to 1 (Park and Miller 1988), so that a simulation is the same every time. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('the variance of rounding', () => {
  it('is the mean of r(5 - r) over the five remainders', () => {
    // By hand: (0 + 4 + 6 + 6 + 4) / 5.
    expect(roundingVariance(5)).toBe(4);
  });
});

describe('the interval of a rounded share', () => {
  // Expected values: the formula of the method page, written a second time in Python 3.
  it.each([
    [15, 200, 0.04305145996246458, 0.1274987224696965],
    [60, 900, 0.05169193966360644, 0.08558792442282165],
    [10, 50, 0.09827247264038275, 0.36446878978027913],
    [300, 600, 0.4594649410992987, 0.5405350589007013],
  ])('of %i in %i', (count, total, lower, upper) => {
    const interval = roundedShareInterval(count, total, 5);

    expect(interval.lower).toBeCloseTo(lower, 12);
    expect(interval.upper).toBeCloseTo(upper, 12);
  });

  it('of everybody reaches down as far as the rounding may have lifted it', () => {
    const interval = roundedShareInterval(100, 100, 5);

    expect(interval.upper).toBe(1);
    // Python 3, with n of a share of 0.975.
    expect(interval.lower).toBeCloseTo(0.8610441225612115, 12);
  });

  // Design experiment: .93 to .99 over eight cases where the count is 10 or more in 99 % of draws. 4,000 draws have a
  // standard error of .004 at .95, hence the room below.
  it.each([
    [60, 0.4],
    [120, 0.25],
    [200, 0.15],
    [300, 0.1],
    [500, 0.06],
    [1000, 0.04],
    [2000, 0.02],
    [2000, 0.3],
  ])('covers the true share of %i people at %f', (total, share) => {
    const next = sequence(total + Math.round(share * 1000));
    const rounds = 4000;
    let covered = 0;
    for (let round = 0; round < rounds; round += 1) {
      let count = 0;
      for (let person = 0; person < total; person += 1) count += next() < share ? 1 : 0;
      const rest = count % 5;
      const released = count - rest + (next() < rest / 5 ? 5 : 0);
      if (released === 0) continue;
      const { lower, upper } = roundedShareInterval(released, total, 5);
      covered += lower <= share && share <= upper ? 1 : 0;
    }

    expect(covered / rounds).toBeGreaterThanOrEqual(0.925);
    expect(covered / rounds).toBeLessThanOrEqual(0.995);
  });

  it('throws where there is nobody', () => {
    expect(() => roundedShareInterval(0, 0, 5)).toThrow(RangeError);
  });
});

describe('a published percentage', () => {
  it('is whole', () => {
    // By hand: 15 of 200 = 7.5 %.
    expect(percentage(people(15), people(200), LEAST_RULES)).toEqual({
      ...{ status: 'shown', value: 0.08, lower: 0.04, upper: 0.13 },
    });
  });

  it('is 1 where rounding lifts the part above the whole', () => {
    expect(percentage(people(30), people(25), LEAST_RULES)).toMatchObject({ value: 1, upper: 1 });
  });

  it.each([
    [WITHHELD, people(200), 'withheld'],
    [people(15), WITHHELD, 'withheld'],
    [WITHHELD, people(20), 'withheld'],
    [people(15), people(20), 'not-available'],
    [ABSENT, WITHHELD, 'not-available'],
    [{ status: 'z' }, people(200), 'structural-zero'],
  ] as const)('is not shown without its counts', (part, whole, status) => {
    expect(percentage(part, whole, LEAST_RULES)).toEqual({ status });
  });
});

describe('people in post over a period', () => {
  it('is the mean of both ends', () => {
    expect(meanStock(people(150), people(155))).toEqual({ status: 'ok', value: 152.5 });
  });

  it.each([
    [WITHHELD, people(5), 'c'],
    [people(5), ABSENT, 'absent'],
    [WITHHELD, ABSENT, 'absent'],
  ] as const)('is not shown when an end is not', (opening, closing, status) => {
    expect(meanStock(opening, closing)).toEqual({ status });
  });
});

describe('what may be said of a change', () => {
  // Expected: |change| against 1.96 standard deviations and the hold, in Python 3: .025 > .0081; .0063 < .0075;
  // .075 < .0898; .1 > .0543.
  it.each([
    [400, 8000, 600, 8000, 'rose'],
    [400, 8000, 450, 8000, 'no-clear-change'],
    [15, 200, 30, 200, 'no-clear-change'],
    [60, 400, 20, 400, 'fell'],
    [5, 20, 20, 20, null],
  ] as const)('of a share from %i of %i to %i of %i', (part, whole, nowPart, nowWhole, told) => {
    const share = (one: number, other: number) => ({ part: people(one), whole: people(other) });

    expect(changeOfShare(share(part, whole), share(nowPart, nowWhole), LEAST_RULES)).toBe(told);
  });
});
