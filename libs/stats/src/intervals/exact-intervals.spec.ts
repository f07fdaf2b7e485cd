import fc from 'fast-check';
import example from '../../fixtures/exact-intervals.example.json';
import { chiSquareUpperTail } from '../distributions/chi-square-upper-tail';
import { findRoot } from '../distributions/find-root';
import { relativeError } from '../expectations/relative-error';
import { byarInterval } from './byar-interval';
import { clopperPearsonInterval } from './clopper-pearson-interval';
import { personTimeRate } from './person-time-rate';
import { poissonInterval } from './poisson-interval';
import { rateDifferenceInterval } from './rate-difference-interval';

describe('poissonInterval', () => {
  it.each(example.counts)('agrees with R for $events events', ({ events, exact }) => {
    const { lower, upper } = poissonInterval(events);

    expect(relativeError(lower, exact[0] ?? NaN)).toBeLessThan(1e-9);
    expect(relativeError(upper, exact[1] ?? NaN)).toBeLessThan(1e-9);
  });

  it('contains the count', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (events) => {
        const { lower, upper } = poissonInterval(events);
        expect(lower).toBeLessThanOrEqual(events);
        expect(upper).toBeGreaterThan(events);
      }),
      { numRuns: 30 },
    );
  });
});

describe('byarInterval', () => {
  // The methods brief: 9 events give 4.11 to 17.09.
  it('gives the published interval of 9 events', () => {
    expect(byarInterval(9).lower).toBeCloseTo(4.11, 2);
    expect(byarInterval(9).upper).toBeCloseTo(17.09, 2);
  });

  it.each(example.counts)('agrees with 40-digit arithmetic for $events events', ({ events, byar }) => {
    const { lower, upper } = byarInterval(events);

    expect(relativeError(lower, byar[0] ?? NaN)).toBeLessThan(1e-9);
    expect(relativeError(upper, byar[1] ?? NaN)).toBeLessThan(1e-9);
  });

  it.each([-1, 1.5, NaN])('refuses %d events', (events) => {
    expect(() => byarInterval(events)).toThrow(RangeError);
  });
});

describe('clopperPearsonInterval', () => {
  it.each(example.shares)('agrees with R for $events of $atRisk', ({ events, atRisk, lower, upper }) => {
    const figure = clopperPearsonInterval({ events, atRisk });

    expect(figure.status).toBe('shown');
    if (figure.status !== 'shown') return;
    expect(relativeError(figure.value.lower, lower)).toBeLessThan(1e-9);
    expect(relativeError(figure.value.upper, upper)).toBeLessThan(1e-9);
  });

  it('names an empty group', () => {
    expect(clopperPearsonInterval({ events: 0, atRisk: 0 })).toEqual({
      status: 'not-available',
      reason: 'nobody-at-risk',
    });
  });
});

describe('personTimeRate', () => {
  it('divides a count and its bounds by the time', () => {
    expect(personTimeRate(9, 4.5)).toEqual({
      status: 'shown',
      value: { ratePerYear: 2, lower: byarInterval(9).lower / 4.5, upper: byarInterval(9).upper / 4.5 },
    });
    expect(personTimeRate(0, 100, 'exact')).toMatchObject({ value: { ratePerYear: 0, lower: 0 } });
  });

  it('names what cannot be divided', () => {
    expect(personTimeRate(0, 0)).toEqual({ status: 'not-available', reason: 'nobody-at-risk' });
    expect(personTimeRate(1, 0)).toEqual({ status: 'not-available', reason: 'events-without-time' });
    expect(() => personTimeRate(1, -1)).toThrow(RangeError);
    expect(() => personTimeRate(1, NaN)).toThrow(RangeError);
  });
});

describe('rateDifferenceInterval', () => {
  const rateOf = (events: number, personYears: number) => {
    const rate = personTimeRate(events, personYears);
    if (rate.status !== 'shown') throw new Error('there is time at risk');
    return rate.value;
  };

  it('takes the other side with its sign turned, and holds the difference', () => {
    const count = fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 5000 }));
    fc.assert(
      fc.property(count, count, (one, two) => {
        const [group, comparator] = [rateOf(...one), rateOf(...two)];
        const { difference, lower, upper } = rateDifferenceInterval(group, comparator);
        const turned = rateDifferenceInterval(comparator, group);

        expect(lower).toBeLessThanOrEqual(difference);
        expect(upper).toBeGreaterThanOrEqual(difference);
        expect(turned.lower).toBeCloseTo(-upper, 9);
        expect(turned.upper).toBeCloseTo(-lower, 9);
      }),
    );
  });

  it('says nothing of nobody who left beside seven', () => {
    // R 4.2.2, the formulas of docs/methods/count-intervals.md.
    const { lower, upper } = rateDifferenceInterval(rateOf(0, 2000), rateOf(7, 8000));

    expect(relativeError(lower, -0.001802907819992381)).toBeLessThan(1e-9);
    expect(relativeError(upper, 0.001032517098104095)).toBeLessThan(1e-9);
  });
});

describe('chiSquareUpperTail', () => {
  it.each(example.tails)('agrees with R for $statistic on $degreesOfFreedom', (expected) => {
    const p = chiSquareUpperTail(expected.statistic, expected.degreesOfFreedom);

    expect(relativeError(p, expected.p)).toBeLessThan(1e-9);
  });
});

describe('findRoot', () => {
  it('refuses ends between which nothing crosses zero', () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(RangeError);
  });
});
