import { type EpochDay } from '@muster/domain';
import fc from 'fast-check';
import example from '../../fixtures/signal.example.json';
import { relativeError } from '../expectations/relative-error';
import { type PeriodValue, SeparatePeriods } from './separate-periods';
import { xmrAssurance } from './xmr-assurance';
import { xmrChart } from './xmr-chart';
import { xmrLimits } from './xmr-limits';
import { xmrVariation } from './xmr-variation';

const day = (number: number) => number as EpochDay;
const monthsOf = (values: readonly (number | null)[], anew: readonly number[] = []): PeriodValue[] =>
  values.map((value, at) => ({
    ...{ after: day(at * 30), to: day(at * 30 + 30), value, beginsAnew: anew.includes(at) },
  }));
function chartOf(values: readonly (number | null)[], anew: readonly number[] = [], counts = true) {
  const periods = SeparatePeriods.of(monthsOf(values, anew));
  if (periods.status !== 'shown') throw new Error(periods.reason);
  return xmrChart(periods.value, { counts });
}
const rulesOf = (chart: ReturnType<typeof chartOf>) =>
  chart.points.map(({ signals }) => signals.map(({ rule, direction }) => `${rule} ${direction}`).join(', '));

/** Alternates about 10 by 1: no two neighbours alike, mean 10, mean moving range 2, limits 4.68 and 15.32 by hand. */
const noise = (length: number) => Array.from({ length }, (_, at) => (at % 2 === 0 ? 9 : 11));

describe('xmrLimits', () => {
  // Montgomery, Introduction to Statistical Quality Control, 7th edition, table 6.6: 300.5, 7.79, 321.22 and 279.78.
  it('gives the published limits of the cost of mortgage applications', () => {
    const costs = [310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293];
    const limits = xmrLimits([...costs, 306, 301, 304]);

    expect(limits).toMatchObject({ status: 'shown', value: { mean: 300.5 } });
    if (limits.status !== 'shown') return;
    expect(limits.value.meanMovingRange).toBeCloseTo(7.79, 2);
    expect(limits.value.upper).toBeCloseTo(321.22, 2);
    expect(limits.value.lower).toBeCloseTo(279.78, 2);
  });

  it.each(example.xmr)('agrees with R: mean $mean', ({ values, ...expected }) => {
    const limits = xmrLimits(values);
    if (limits.status !== 'shown') throw new Error(limits.reason);

    expect(relativeError(limits.value.mean, expected.mean)).toBeLessThan(1e-9);
    expect(relativeError(limits.value.meanMovingRange, expected.meanMovingRange)).toBeLessThan(1e-9);
    expect(relativeError(limits.value.lower, expected.lower)).toBeLessThan(1e-9);
    expect(relativeError(limits.value.upper, expected.upper)).toBeLessThan(1e-9);
  });

  it('has none below twelve points, nor where gaps leave fewer than eleven moving ranges', () => {
    expect(xmrLimits(noise(11))).toEqual({ status: 'not-available', reason: 'too-few-points' });
    expect(xmrLimits(noise(12)).status).toBe('shown');
    expect(xmrLimits([...noise(6), null, ...noise(6)]).status).toBe('not-available');
    expect(xmrLimits([...noise(6), null, ...noise(7)]).status).toBe('shown');
  });

  it('moves and stretches with its values, and does not depend on the direction of time', () => {
    const values = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 12, maxLength: 60 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -50, max: 50 }),
        (v, by, more) => {
          const [own, moved, back] = [v, v.map((each) => each * by + more), v.toReversed()].map(xmrLimits);
          if (own?.status !== 'shown' || moved?.status !== 'shown' || back?.status !== 'shown')
            throw new Error();
          expect(moved.value.upper).toBeCloseTo(own.value.upper * by + more, 6);
          expect(moved.value.lower).toBeCloseTo(own.value.lower * by + more, 6);
          expect(back.value.upper).toBeCloseTo(own.value.upper, 8);
          expect(own.value.lower).toBeLessThanOrEqual(own.value.mean);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('xmrChart', () => {
  it('marks what lies outside the limits, and nothing in noise', () => {
    expect(rulesOf(chartOf(noise(24))).join('')).toBe('');
    // By hand: mean 11.2, mean moving range (18 * 2 + 21 + 19) / 20 = 3.8; limits 1.09 and 21.31.
    expect(rulesOf(chartOf([...noise(19), 30, 11]))[19]).toBe('outside-limits high');
  });

  it('marks all of seven in a row on one side, and not six', () => {
    const with7 = chartOf([...noise(20), 12, 13, 12, 13, 12, 13, 12]);
    const with6 = chartOf([...noise(21), 12, 13, 12, 13, 12, 13]);
    const marked = (chart: typeof with7) => rulesOf(chart).filter((rules) => rules.includes('one-side high'));

    // The last of the noise before lies above the mean as well when it is 11.
    expect(marked(with7)).toHaveLength(8);
    expect(marked(with6)).toHaveLength(0);
  });

  it('marks seven that rise or fall, the first among them, and not six', () => {
    const rules = rulesOf(chartOf([...noise(13), 6, 7, 8, 9, 10, 11, 12, 9, 9]));

    expect(rules.map((each) => each.includes('rising-or-falling high'))).toEqual([
      ...Array.from({ length: 13 }, () => false),
      ...[true, true, true, true, true, true, true, false, false],
    ]);
    const six = rulesOf(chartOf([...noise(13), 7, 8, 9, 10, 11, 12, 9, 9]));
    expect(six.some((each) => each.includes('rising'))).toBe(false);
    const falling = rulesOf(chartOf([...noise(13), 14, 13, 12, 11, 10, 9, 8, 9]));
    expect(falling.filter((each) => each.includes('rising-or-falling low'))).toHaveLength(7);
  });

  it('marks two of three near a limit, on one side', () => {
    // By hand: mean 249 / 24 = 10.375, moving ranges 21 * 2 - 2 + ... : the outer third begins at about 15.5.
    const rules = rulesOf(chartOf([...noise(20), 16, 11, 16, 9]));
    expect(rules[20]).toContain('near-limit high');
    expect(rules[21]).not.toContain('near-limit');
    expect(rules[22]).toContain('near-limit high');
    expect(rulesOf(chartOf([...noise(20), 16, 9, 11, 16])).some((each) => each.includes('near'))).toBe(false);
  });

  it('starts anew at declared changes: a short phase has no limits and borrows none', () => {
    const chart = chartOf([...noise(14), ...noise(11).map((value) => value + 30)], [14]);

    expect(chart.phases.map(({ first, last, known, limits }) => [first, last, known, limits.status])).toEqual(
      [
        [0, 13, 14, 'shown'],
        [14, 24, 11, 'not-available'],
      ],
    );
    expect(chart.points[14]?.movingRange).toBeNull();
    expect(rulesOf(chart).join('')).toBe('');
    const whole = chartOf([...noise(14), ...noise(12).map((value) => value + 30)], [14]);
    expect(whole.phases[1]?.limits).toMatchObject({ value: { mean: 40, meanMovingRange: 2 } });
  });

  it('lets no run and no moving range go over a period of which nothing is known', () => {
    const chart = chartOf([...noise(14), 12, 13, 12, null, 13, 12, 13, 12, 9, 9, 9, 9]);

    expect(chart.points[17]).toMatchObject({ value: null, movingRange: null, signals: [] });
    expect(chart.points[18]?.movingRange).toBeNull();
    expect(rulesOf(chart).some((each) => each.includes('one-side high'))).toBe(false);
  });

  it('has as many points as periods, each in one phase, whatever comes', () => {
    const value = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 80 }), fc.array(fc.nat(79)), (values, anew) => {
        const { points, phases } = chartOf(values, anew);
        expect(points.map((point) => point.value)).toEqual(values);
        expect(
          phases.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n)),
        ).toEqual([...values.keys()]);
        for (const { phase, value: own, signals } of points) {
          const limits = phases[phase]?.limits;
          const limited = limits?.status === 'shown';
          if (!limited || own === null) expect(signals).toEqual([]);
          else if (own > limits.value.upper) expect(signals[0]?.rule).toBe('outside-limits');
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('words of an XmR chart', () => {
  it('says better or worse by the newest point and the measure', () => {
    const high = chartOf([...noise(20), 30]);
    expect(xmrVariation(high, 'lower')).toEqual({ state: 'worse', rule: 'outside-limits', reason: null });
    expect(xmrVariation(high, 'higher')).toMatchObject({ state: 'better' });
    expect(xmrVariation(chartOf([...noise(20), 30, 11, 9]), 'lower')).toMatchObject({ state: 'no-change' });
    expect(xmrVariation(chartOf([...noise(20), 30, null]), 'lower')).toMatchObject({ state: 'worse' });
  });

  it('says too few with a short last phase', () => {
    expect(xmrVariation(chartOf(noise(11)), 'lower')).toMatchObject({
      state: 'too-few',
      reason: 'too-few-points',
    });
    expect(xmrVariation(chartOf([...noise(20), 30], [20]), 'lower')).toMatchObject({
      reason: 'too-few-points',
    });
  });

  it('has neither limits nor signals where events are rare, so that no aim is reliably met', () => {
    // By hand: a mean of 9 / 14 = 0.64.
    const values = [0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 5];
    const rare = chartOf(values);

    expect(rare.phases[0]?.limits).toEqual({ status: 'not-available', reason: 'rare-events' });
    expect(rulesOf(rare).join('')).toBe('');
    expect(xmrVariation(rare, 'lower')).toEqual({ state: 'too-few', rule: null, reason: 'rare-events' });
    expect(xmrAssurance(rare, 'lower', 9)).toBe('too-few');
    expect(xmrVariation(chartOf(values, [], false), 'lower')).toMatchObject({ state: 'worse' });
    // One a month on average is enough, and a rare phase takes nothing from the one after it.
    expect(chartOf(noise(12).map((value) => value - 9)).phases[0]?.limits.status).toBe('shown');
    expect(chartOf([...values, ...noise(12)], [14]).phases.map(({ limits }) => limits.status)).toEqual([
      'not-available',
      'shown',
    ]);
  });

  // Limits 4.68 and 15.32, by hand.
  it.each([
    ['lower', 16, 'reliably-meets'],
    ['lower', 10, 'sometimes'],
    ['lower', 4, 'does-not-meet'],
    ['higher', 4, 'reliably-meets'],
    ['higher', 15, 'sometimes'],
    ['higher', 16, 'does-not-meet'],
    ['higher', null, 'no-aim'],
  ] as const)('holds %s than %s to be %s', (better, aim, expected) => {
    const values = [...noise(12), ...noise(12).toReversed()].slice(0, 12);
    expect(xmrAssurance(chartOf(values), better, aim)).toBe(expected);
    expect(xmrAssurance(chartOf(noise(5)), better, aim)).toBe(aim === null ? 'no-aim' : 'too-few');
  });
});
