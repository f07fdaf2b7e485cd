import { averageOverDays, type EpochDay, type Flow, type Stock } from '@muster/domain';
import fc from 'fast-check';
import { byarInterval } from '../intervals/byar-interval';
import { ethnicityDisparityRatio } from './ethnicity-disparity-ratio';
import { funnelRates } from './funnel-rates';
import { promotionRate } from './promotion-rate';

const stock = (asAt: number, inPost: number): Stock => ({
  asAt: asAt as EpochDay,
  inPost,
  unit: 'headcount',
});
const promoted = (events: number): Flow => ({ after: 0 as EpochDay, to: 365 as EpochDay, events });

describe('promotionRate', () => {
  const eligible = averageOverDays([stock(0, 90), stock(365, 110)]);

  it('divides by the average of the eligible and keeps their rule', () => {
    expect(promotionRate(promoted(9), eligible, 'two years in rank')).toEqual({
      status: 'shown',
      value: {
        events: 9,
        people: 100,
        rate: 0.09,
        lower: byarInterval(9).lower / 100,
        upper: byarInterval(9).upper / 100,
        eligibilityRule: 'two years in rank',
      },
    });
  });

  it('names an empty rank, and promotions out of one', () => {
    const nobody = averageOverDays([stock(0, 0), stock(365, 0)]);

    expect(promotionRate(promoted(0), nobody, 'any')).toMatchObject({ reason: 'nobody-eligible' });
    expect(promotionRate(promoted(1), nobody, 'any')).toMatchObject({ reason: 'promoted-without-eligible' });
    expect(() => promotionRate(promoted(1), eligible, ' ')).toThrow(RangeError);
  });
});

describe('ethnicityDisparityRatio', () => {
  // By hand: comparator 800 -> 200 -> 40, group 90 -> 15 -> 2: (200/800) / (15/90) = 1.5; (40/200) / (2/15) = 1.5;
  // (40/800) / (2/90) = 2.25.
  const comparator = { lower: 800, middle: 200, upper: 40 };

  it('is above 1 where the group thins out faster', () => {
    expect(ethnicityDisparityRatio({ lower: 90, middle: 15, upper: 2 }, comparator)).toEqual({
      lowerToMiddle: { status: 'shown', value: { ratio: 1.5, smallNumber: false } },
      middleToUpper: { status: 'shown', value: { ratio: 1.5, smallNumber: true } },
      lowerToUpper: { status: 'shown', value: { ratio: 2.25, smallNumber: true } },
    });
  });

  it('names a band without people', () => {
    expect(ethnicityDisparityRatio({ lower: 90, middle: 0, upper: 0 }, comparator)).toEqual({
      lowerToMiddle: { status: 'not-available', reason: 'nobody-above' },
      middleToUpper: { status: 'not-available', reason: 'nobody-below' },
      lowerToUpper: { status: 'not-available', reason: 'nobody-above' },
    });
    expect(() => ethnicityDisparityRatio({ lower: -1, middle: 0, upper: 0 }, comparator)).toThrow(RangeError);
  });

  it('is 1 against itself', () => {
    const people = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(fc.record({ lower: people, middle: people, upper: people }), (profile) => {
        const ratios = ethnicityDisparityRatio(profile, profile);
        for (const figure of Object.values(ratios)) expect(figure).toMatchObject({ value: { ratio: 1 } });
      }),
    );
  });
});

describe('funnelRates', () => {
  const funnel = (...passed: (number | null)[]) =>
    passed.map((count, at) => ({ stage: `stage ${at + 1}`, passed: count }));

  // docs/methods/stages-of-a-process.md: 240 applied, 180 passed the sift, 70 were appointed.
  it('gives conditional and overall rates and the stage that loses most', () => {
    const figure = funnelRates(funnel(240, 180, 70));

    expect(figure).toMatchObject({
      value: {
        losesMost: 'stage 3',
        stages: [
          { conditional: { reason: 'first-stage' }, overall: { value: { share: 1 } } },
          { conditional: { value: { share: 0.75 } }, overall: { value: { share: 0.75 } } },
          { conditional: { value: { share: 70 / 180 } }, overall: { value: { share: 70 / 240 } } },
        ],
      },
    });
  });

  it('names a funnel that rises, across a stage that is not held too', () => {
    expect(funnelRates(funnel(10, 11))).toEqual({ status: 'not-available', reason: 'funnel-rises' });
    expect(funnelRates(funnel(10, null, 11))).toEqual({ status: 'not-available', reason: 'funnel-rises' });
    expect(funnelRates([])).toEqual({ status: 'not-available', reason: 'no-stages' });
    expect(() => funnelRates(funnel(1.5))).toThrow(RangeError);
  });

  it('tells a stage that is not held from one that nobody reached', () => {
    expect(funnelRates(funnel(10, null, 2, 0, 0))).toMatchObject({
      value: {
        losesMost: 'stage 4',
        stages: [
          {},
          { conditional: { reason: 'not-held' }, overall: { reason: 'not-held' } },
          { conditional: { reason: 'not-held' }, overall: { value: { share: 0.2 } } },
          { conditional: { value: { share: 0 } } },
          { conditional: { reason: 'nobody-before' }, overall: { value: { share: 0 } } },
        ],
      },
    });
    expect(funnelRates(funnel(0, 0))).toMatchObject({ value: { losesMost: null } });
    expect(funnelRates(funnel(7, 7))).toMatchObject({ value: { losesMost: null } });
  });
});
