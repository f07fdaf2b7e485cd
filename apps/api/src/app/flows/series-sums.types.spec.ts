import { sumOverPeriods } from '@muster/domain';
import { nothing } from './series-sums';

const END = { day: '2026-03-31', snapshot: null };

describe('sums of a series by type', () => {
  const { inPost, joiners } = nothing([END, { ...END, day: '2026-04-30' }]);

  it('cannot add people in post over dates', () => {
    // @ts-expect-error: a stock is no number, so a list of them has no sum
    const added = inPost.reduce((sum: number, each) => sum + each, 0);
    // @ts-expect-error: stocks are no flows
    const asFlows = () => sumOverPeriods(inPost);

    expect(typeof added).toBe('string');
    expect(typeof asFlows).toBe('function');
  });

  it('have a stock for each end of a step, on its day, and a flow for each step', () => {
    // Days since 1 January 1970: 31 March and 30 April 2026.
    expect(inPost).toEqual([
      { asAt: 20_543, inPost: 0, unit: 'headcount' },
      { asAt: 20_573, inPost: 0, unit: 'headcount' },
    ]);
    expect(joiners).toEqual([0]);
  });
});
