import fc from 'fast-check';
import { type EventCount } from '../intervals/event-count';
import { compareRates } from './compare-rates';
import { onePersonFlip } from './one-person-flip';
import { rateRatioVerdict, type RateRatioVerdict } from './rate-ratio-verdict';
import { ratioOfRates } from './ratio-of-rates';
import { type RelativeLikelihood, relativeLikelihood } from './relative-likelihood';
import { testTwoRates } from './test-two-rates';
import { yearsToSettle } from './years-to-settle';

const count = (events: number, atRisk: number): EventCount => ({ events, atRisk });

describe('rateRatioVerdict', () => {
  // By hand from docs/methods/verdict-on-a-ratio.md; the first rule that matches wins.
  it.each<[RateRatioVerdict, number, number | null]>([
    ['clear', 1.2501, 9],
    ['clear', 0.1, 0.7999],
    ['clear', 1.3, null],
    ['none', 0.8, 1.25],
    ['none', 1.01, 1.2],
    ['likely', 1.01, 1.26],
    ['likely', 1.25, 1.3],
    ['likely', 0.7, 0.99],
    ['cant-tell', 0.79, 1.25],
    ['cant-tell', 0.8, 1.2501],
    ['cant-tell', 1, 1.3],
    ['cant-tell', 0, null],
  ])('is %s from %d to %d', (verdict, lower, upper) => {
    expect(rateRatioVerdict({ lower, upper })).toBe(verdict);
  });

  it('does not depend on which side is divided by which', () => {
    const bound = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(bound, bound, (a, b) => {
        const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
        // 1 / (1 / 1.25) is not always 1.25 in doubles.
        fc.pre([lower, upper].every((x) => [0.8, 1, 1.25].every((edge) => Math.abs(x - edge) > 1e-9)));
        expect(rateRatioVerdict({ lower: 1 / upper, upper: 1 / lower })).toBe(
          rateRatioVerdict({ lower, upper }),
        );
      }),
    );
  });
});

describe('compareRates', () => {
  // The issue: Katz 1.715 (0.767, 3.830), can't tell.
  it("can't tell 9/750 from 17/2,429", () => {
    const comparison = compareRates('unwanted', count(9, 750), count(17, 2429), 1);

    expect(comparison.verdict).toBe('cant-tell');
    expect(comparison.relativeLikelihood).toMatchObject({
      status: 'shown',
      value: { method: 'katz', divided: 'group-by-comparator', above1: 'group-more-likely' },
    });
    expect(comparison.settles?.status).toBe('shown');
  });

  // NYPD 2021-05-02 to 2022-01-09, from the issue; ratios against White 1,013 of 15,852 by division.
  it.each([
    ['Hispanic', 493, 10140, 0.7608, 'likely'],
    ['Black', 293, 5225, 0.8775, 'likely'],
    ['Asian', 113, 3184, 0.5554, 'clear'],
  ])('reads the leavers of NYPD: %s', (_group, events, atRisk, ratio, verdict) => {
    const comparison = compareRates('unwanted', count(events, atRisk), count(1013, 15852), 1);

    expect(comparison.relativeLikelihood.status).toBe('shown');
    if (comparison.relativeLikelihood.status !== 'shown') return;
    expect(comparison.relativeLikelihood.value.ratio).toBeCloseTo(ratio, 4);
    expect(comparison.verdict).toBe(verdict);
    expect(comparison.settles).toBeNull();
  });

  it('has no ratio for the 3 of 27 Native American leavers, and says too few', () => {
    const comparison = compareRates('unwanted', count(3, 27), count(1013, 15852), 1);

    expect(comparison.relativeLikelihood).toEqual({ status: 'not-available', reason: 'too-few' });
    expect(comparison.verdict).toBe('cant-tell');
    // 5 expected events at 1,016 of 15,879 need 78.1 people: 2.9 times as many.
    expect(comparison.settles).toMatchObject({ status: 'shown' });
  });

  it('names an empty group and an empty comparator', () => {
    const reason = { status: 'not-available', reason: 'nobody-at-risk' };

    for (const sides of [
      [count(0, 0), count(1, 100)],
      [count(1, 100), count(0, 0)],
    ] as const) {
      const comparison = compareRates('unwanted', ...sides, 1);
      expect(comparison).toMatchObject({ relativeLikelihood: reason, test: reason, settles: reason });
      expect(comparison.verdict).toBe('cant-tell');
    }
  });
});

describe('relativeLikelihood', () => {
  it('is above 1 for the group that is worse off, whatever the event', () => {
    const promoted = relativeLikelihood('wanted', count(10, 100), count(20, 100));
    const left = relativeLikelihood('unwanted', count(20, 100), count(10, 100));

    expect(promoted).toMatchObject({
      value: { ratio: 2, divided: 'comparator-by-group', above1: 'group-less-likely' },
    });
    expect(left).toMatchObject({ value: { ratio: 2, divided: 'group-by-comparator' } });
  });

  it('keeps the orientation in the type', () => {
    const promoted = relativeLikelihood('wanted', count(10, 100), count(20, 100));
    if (promoted.status !== 'shown') throw new Error('a ratio expected');
    // @ts-expect-error: a likelihood of promotion is not read as one of leaving
    const left: RelativeLikelihood<'unwanted'> = promoted.value;

    expect(left.eventIs).toBe('wanted');
  });

  it.each([
    ['30 at risk', count(10, 29), count(40, 100), 'not-available'],
    ['30 at risk', count(10, 30), count(40, 100), 'shown'],
    // 9 events among 60 of 120: 4.5 expected on each side; 10: 5.
    ['5 expected events', count(4, 60), count(5, 60), 'not-available'],
    ['5 expected events', count(5, 60), count(5, 60), 'shown'],
    ['30 in the comparator', count(40, 100), count(10, 29), 'not-available'],
  ])('needs %s on both sides', (_what, group, comparator, status) => {
    expect(relativeLikelihood('unwanted', group, comparator).status).toBe(status);
  });

  it('has a lower bound and no ratio when nobody of the group was promoted, and the verdict can be clear', () => {
    const comparison = compareRates('wanted', count(0, 100), count(100, 500), 1);

    expect(comparison.relativeLikelihood).toMatchObject({
      value: { ratio: null, upper: null, method: 'koopman' },
    });
    expect(comparison.verdict).toBe('clear');
  });
});

describe('methods by the size of cells', () => {
  it.each([
    [count(4, 100), count(50, 100), 'koopman'],
    [count(5, 100), count(50, 100), 'katz'],
    [count(96, 100), count(50, 100), 'koopman'],
  ])('takes the interval for %j against %j', (group, comparator, method) => {
    expect(ratioOfRates(group, comparator)).toMatchObject({ value: { method } });
  });

  it.each([
    [count(0, 10), count(9, 10), 'fisher'],
    [count(1, 10), count(9, 10), 'score'],
    [count(9, 750), count(17, 2429), 'score'],
  ])('takes the test for %j against %j', (group, comparator, method) => {
    expect(testTwoRates(group, comparator)).toMatchObject({ value: { method } });
  });
});

describe('onePersonFlip', () => {
  it('tells that one person turns the verdict', () => {
    // Katz with Python: 39 of 100 against 300 of 1,000 gives 0.9996 to 1.6907, 40 of 100 gives 1.0301 to 1.7259.
    expect(onePersonFlip(count(40, 100), count(300, 1000))).toEqual({
      verdict: 'likely',
      withOneFewer: 'cant-tell',
      withOneMore: 'likely',
      flips: true,
    });
  });

  it('turns nothing where there is nobody', () => {
    expect(onePersonFlip(count(0, 0), count(1, 10))).toEqual({
      verdict: 'cant-tell',
      withOneFewer: null,
      withOneMore: null,
      flips: false,
    });
  });

  it('is steady far from an edge and gives no impossible neighbour', () => {
    expect(onePersonFlip(count(500, 1000), count(100, 1000))).toMatchObject({
      verdict: 'clear',
      flips: false,
    });
    expect(onePersonFlip(count(0, 50), count(40, 100)).withOneFewer).toBeNull();
    expect(onePersonFlip(count(50, 50), count(40, 100)).withOneMore).toBeNull();
  });

  it('flips somewhere between no event and everybody', () => {
    const flips = Array.from({ length: 101 }, (_, events) =>
      onePersonFlip(count(events, 100), count(300, 1000)),
    );

    expect(flips.some((flip) => flip.flips)).toBe(true);
    flips.slice(1).forEach((flip, at) => expect(flip.withOneFewer).toBe(flips[at]?.verdict));
  });
});

describe('yearsToSettle', () => {
  it('asks for the fewest whole years after which the shrunken interval speaks', () => {
    // By hand: ln 1.715 = 0.539, half width 0.804; (0.804 / 0.539)^2 = 2.22 years, so 2 more (see the page).
    expect(yearsToSettle(count(9, 750), count(17, 2429), 1)).toEqual({
      status: 'shown',
      value: { moreYears: 2, verdict: 'likely' },
    });
    // With 3 years pooled, 6.67 years in all: 4 more.
    expect(yearsToSettle(count(9, 750), count(17, 2429), 3)).toMatchObject({ value: { moreYears: 4 } });
  });

  it('waits for enough people', () => {
    // 10 people a year: 30 after 3 years.
    const figure = yearsToSettle(count(5, 10), count(500, 1000), 1);
    expect(figure.status === 'shown' && figure.value.moreYears).toBeGreaterThanOrEqual(2);
  });

  it('names what cannot be planned', () => {
    expect(yearsToSettle(count(0, 0), count(1, 10), 1)).toMatchObject({ reason: 'nobody-at-risk' });
    expect(yearsToSettle(count(0, 40), count(1, 40), 1)).toMatchObject({ reason: 'no-events' });
    expect(yearsToSettle(count(500, 1000), count(100, 1000), 1)).toMatchObject({ reason: 'settled' });
    expect(() => yearsToSettle(count(1, 10), count(1, 10), 0)).toThrow(RangeError);
  });
});
