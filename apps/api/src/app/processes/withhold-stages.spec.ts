import { type StoredStageCount } from './stored-stage-count';
import { withholdStages } from './withhold-stages';

function counts(stage: string, numbers: Readonly<Record<string, number | null>>): StoredStageCount[] {
  return Object.entries(numbers).map(([code, count]) => ({
    ...{ codes: [code], stage, count },
    status: count === null ? ('withheld' as const) : ('shown' as const),
  }));
}

describe('stages by a sensitive characteristic', () => {
  // By hand: six Sikhs at the first stage, and the next smallest group; at the second stage nobody is few.
  it('withhold few people and the next smallest group of the same stage', () => {
    const shown = withholdStages(
      [
        ...counts('applied', { christian: 40, muslim: 30, sikh: 6, unknown: 20 }),
        ...counts('appointed', { christian: 20, muslim: 12, sikh: null, unknown: 11 }),
      ],
      ['religion'],
      10,
    );

    expect(shown.map(({ count }) => count)).toEqual([40, 30, null, null, 20, 12, null, 11]);
    expect(shown.filter(({ count }) => count === null).map(({ status }) => status)).toEqual([
      ...['withheld', 'withheld', 'withheld'],
    ]);
  });

  it('leave everybody alone where they are not few', () => {
    const all = [{ codes: [], stage: 'applied', status: 'shown' as const, count: 12 }];
    expect(withholdStages(all, [], 10)).toEqual(all);
  });
});
