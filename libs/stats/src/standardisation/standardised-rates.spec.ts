import fc from 'fast-check';
import { directlyStandardisedRate } from './directly-standardised-rate';
import { indirectlyStandardisedRatio } from './indirectly-standardised-ratio';

const enough = { events: 12, personYears: 100, weight: 50 };

describe('directlyStandardisedRate', () => {
  it('is the crude rate when the weights are the own person-years', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 100, max: 999 })), {
          minLength: 10,
          maxLength: 12,
        }),
        (each) => {
          const strata = each.map(([events, personYears]) => ({ events, personYears, weight: personYears }));
          const figure = directlyStandardisedRate(strata);
          if (figure.status !== 'shown') throw new Error(figure.reason);
          const events = each.reduce((sum, [own]) => sum + own, 0);
          const years = each.reduce((sum, [, own]) => sum + own, 0);
          expect(figure.value.ratePerYear).toBeCloseTo(events / years, 12);
          expect(figure.value.lower).toBeLessThan(figure.value.ratePerYear);
          expect(figure.value.upper).toBeGreaterThan(figure.value.ratePerYear);
        },
      ),
    );
  });

  it.each([
    ['events-without-time', [{ events: 1, personYears: 0, weight: 1 }]],
    ['no-weights', [{ ...enough, weight: 0 }]],
    ['nobody-at-risk', [{ events: 0, personYears: 0, weight: 1 }]],
    ['rate-above-one', [{ events: 12, personYears: 11, weight: 1 }]],
    ['stratum-without-people', [enough, { events: 0, personYears: 4.9, weight: 3 }]],
    ['stratum-without-people', [{ ...enough, personYears: 1, events: 1 }]],
    ['fewer-than-ten-events', [{ ...enough, events: 9 }]],
  ])('names what stands in its way: %s', (reason, strata) => {
    expect(directlyStandardisedRate(strata)).toEqual({ status: 'not-available', reason });
  });

  // By hand: D = 1000/1001 of 1 in 5 and 1/1001 of 9 in 100 = 0.1999, V = 0.0399, O = 10, Byar's lower bound 4.79:
  // 0.1999 - sqrt(0.0399 / 10) 5.21 = -0.129.
  it('has no bound below 0 where one stratum with a single event has nearly all the weight', () => {
    const figure = directlyStandardisedRate([
      { events: 1, personYears: 5, weight: 1000 },
      { events: 9, personYears: 100, weight: 1 },
    ]);
    if (figure.status !== 'shown') throw new Error(figure.reason);
    expect(figure.value.ratePerYear).toBeCloseTo(0.1999, 4);
    expect(figure.value.lower).toBe(0);
  });

  it('says how much of the weights it covers', () => {
    const figure = directlyStandardisedRate([enough, { events: 0, personYears: 2, weight: 1 }]);
    if (figure.status !== 'shown') throw new Error(figure.reason);
    expect(figure.value.covered).toBe(50 / 51);
    expect(figure.value.ratePerYear).toBe(0.12);
    expect(() => directlyStandardisedRate([{ ...enough, weight: -1 }])).toThrow(RangeError);
  });
});

describe('indirectlyStandardisedRatio', () => {
  const standard = { events: 60, personYears: 1000 };

  it('is 1 for the standard itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 100, max: 999 })), {
          minLength: 1,
        }),
        (each) => {
          const figure = indirectlyStandardisedRatio(
            each.map(([events, personYears]) => ({ events, personYears, standard: { events, personYears } })),
          );
          if (figure.status !== 'shown') throw new Error(figure.reason);
          expect(figure.value.ratio).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  // Byar's bounds of 9 events, 4.1 to 17.1, over 6 expected (mpmath, 30 digits).
  it('has the bounds of the count over what is expected', () => {
    const figure = indirectlyStandardisedRatio([{ events: 9, personYears: 100, standard }]);
    if (figure.status !== 'shown') throw new Error(figure.reason);
    expect(figure.value.expected).toBeCloseTo(6, 14);
    expect(figure.value.lower * 6).toBeCloseTo(4.1, 1);
    expect(figure.value.upper * 6).toBeCloseTo(17.1, 1);
    expect(figure.value.rate.ratePerYear).toBeCloseTo(0.09, 14);
  });

  it.each([
    ['nobody-at-risk', [{ events: 0, personYears: 0, standard }]],
    ['events-without-time', [{ events: 3, personYears: 0, standard }]],
    ['stratum-without-people', [{ events: 1, personYears: 9, standard: { events: 0, personYears: 0 } }]],
    ['rate-above-one', [{ events: 1, personYears: 9, standard: { events: 9, personYears: 8 } }]],
    ['nothing-expected', [{ events: 1, personYears: 9, standard: { events: 0, personYears: 80 } }]],
  ])('names what stands in its way: %s', (reason, strata) => {
    expect(indirectlyStandardisedRatio(strata)).toEqual({ status: 'not-available', reason });
  });
});
