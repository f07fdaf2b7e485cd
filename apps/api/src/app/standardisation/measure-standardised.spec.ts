import { indirectRatio } from './measure-standardised';

describe('indirectRatio', () => {
  it('tells what is expected and no ratio of fewer than five', () => {
    // By hand: 6 person-years at 60 in 900 are 0.4 leavers, of whom 3 would be 7.5 times as many.
    const few = indirectRatio([{ events: 3, personYears: 6, standard: { events: 60, personYears: 900 } }]);

    expect(few).toMatchObject({ status: 'not-available', reason: 'too-few', ratio: null, rate: null });
    expect(few.expected).toBeCloseTo(0.4, 12);
  });

  it('tells the ratio from five on', () => {
    const enough = indirectRatio([
      { events: 8, personYears: 50, standard: { events: 90, personYears: 900 } },
    ]);

    expect(enough).toMatchObject({ status: 'shown', expected: 5, ratio: 1.6 });
  });
});
