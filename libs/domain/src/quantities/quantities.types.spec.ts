import { type EpochDay } from '../periods/epoch-day';
import { averageOverDays } from './average-over-days';
import { type Flow } from './flow';
import { type Stock } from './stock';
import { sumOverGroups } from './sum-over-groups';
import { sumOverPeriods } from './sum-over-periods';

const day = (number: number) => number as EpochDay;
const stock = (asAt: number, inPost: number): Stock => ({ asAt: day(asAt), inPost, unit: 'headcount' });
const flow = (after: number, to: number, events: number): Flow => ({
  after: day(after),
  to: day(to),
  events,
});

describe('stocks by type', () => {
  const march = stock(90, 100);
  const april = stock(120, 104);

  it('cannot be summed over dates', () => {
    // @ts-expect-error: a stock is no number, so two of them do not add
    const added = march + april;
    // @ts-expect-error: nor does a list of them
    const reduced = [march, april].reduce((sum, each) => sum + each, 0);
    // @ts-expect-error: stocks are no flows
    const asFlows = () => sumOverPeriods([march, april]);
    // @ts-expect-error: an average is no stock, so it cannot be summed over groups
    const averages = () => sumOverGroups([averageOverDays([march, april])]);

    expect(typeof added).toBe('string');
    expect(typeof reduced).toBe('string');
    expect([asFlows, averages]).toHaveLength(2);
  });

  it('add over groups of one day, and are refused on two days even by force', () => {
    expect(sumOverGroups([march, stock(90, 7)])).toEqual(stock(90, 107));
    expect(() => sumOverGroups([march, april])).toThrow(RangeError);
    expect(() => sumOverGroups([march, { ...march, unit: 'fte' }])).toThrow(RangeError);
    expect(() => sumOverGroups([])).toThrow(RangeError);
  });

  it('average over days', () => {
    expect(averageOverDays([march, april])).toEqual({
      days: [90, 120],
      averageInPost: 102,
      unit: 'headcount',
    });
    expect(() => averageOverDays([april, march])).toThrow(RangeError);
    expect(() => averageOverDays([march])).toThrow(RangeError);
  });
});

describe('flows by type', () => {
  it('add over periods that follow one another', () => {
    expect(sumOverPeriods([flow(0, 31, 4), flow(31, 59, 0), flow(59, 90, 2)])).toEqual(flow(0, 90, 6));
  });

  it('are refused where a period is missing or doubled', () => {
    expect(() => sumOverPeriods([flow(0, 31, 4), flow(59, 90, 2)])).toThrow(RangeError);
    expect(() => sumOverPeriods([flow(0, 31, 4), flow(20, 59, 2)])).toThrow(RangeError);
    expect(() => sumOverPeriods([])).toThrow(RangeError);
  });

  it('cannot stand in for stocks', () => {
    // @ts-expect-error: flows are no stocks, so they have no average over days
    const averaged = () => averageOverDays([flow(0, 31, 4), flow(31, 59, 0)]);

    expect(typeof averaged).toBe('function');
  });
});
