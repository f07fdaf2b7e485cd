import { groupStageCounts } from './group-stage-counts';
import { type StoredStageCount } from './stored-stage-count';

const cell = (code: string, stage: string, count: number | null, status = 'not-held' as const) =>
  ({ codes: [code], stage, count, status: count === null ? status : 'shown' }) satisfies StoredStageCount;
const MEMBERS = { black: ['B1', 'B2', 'B9'], all: ['B1', 'B2', 'W1'] };

describe('groupStageCounts', () => {
  it('sums the categories of each group, a category of two groups in both', () => {
    const counts = [cell('B1', 'applied', 12), cell('B2', 'applied', 3), cell('W1', 'applied', 100)];

    expect(groupStageCounts(counts, 0, MEMBERS)).toEqual([
      { codes: ['black'], stage: 'applied', status: 'shown', count: 15 },
      { codes: ['all'], stage: 'applied', status: 'shown', count: 115 },
    ]);
  });

  it('does not show a sum of which a part is not shown, withheld before not held', () => {
    const withheld = { ...cell('B2', 'applied', null), status: 'withheld' as const };
    const of = (other: StoredStageCount) =>
      groupStageCounts([cell('B1', 'applied', 12), other], 0, { black: ['B1', 'B2'] })[0];

    expect(of(cell('B2', 'applied', null))).toMatchObject({ status: 'not-held', count: null });
    expect(of(withheld)).toMatchObject({ status: 'withheld', count: null });
  });

  it('takes a category that the file names, but not at this stage, for not held', () => {
    const counts = [cell('B1', 'applied', 12), cell('B2', 'applied', 3), cell('B1', 'board', 9)];

    expect(groupStageCounts(counts, 0, { black: ['B1', 'B2'] })).toMatchObject([
      { stage: 'applied', status: 'shown', count: 15 },
      { stage: 'board', status: 'not-held', count: null },
    ]);
  });
});
