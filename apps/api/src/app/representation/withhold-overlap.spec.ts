import { type OverlapAnswer } from '@muster/contracts';
import { withholdOverlap } from './withhold-overlap';

function answer(people: readonly number[]): OverlapAnswer {
  const category = (code: string) => ({ code, label: code });
  const coding = { dimension: 'religion', classification: 'list', label: 'List' };
  return {
    ...{ metric: 'overlap', force: 'EXMP', asAt: '2026-03-31', snapshot: 's', dimension: 'religion' },
    ...{ old: coding, current: coding, people: people.reduce((sum, each) => sum + each, 0) },
    rows: people.map((each, at) => ({
      ...{ old: category(`${at}`), current: category(`${at}`), people: each, translation: 'same' },
    })),
    categories: people.map((each, at) => ({
      ...category(`${at}`),
      people: each,
      fromOld: each,
      difference: 0,
    })),
  };
}

describe('the overlap of two codings of a sensitive characteristic', () => {
  it('is whole where nobody is few', () => {
    expect(withholdOverlap(answer([40, 30, 10]), 10)).toEqual(answer([40, 30, 10]));
  });

  it('leaves few people out, the next smallest category, and every pair', () => {
    const { rows, categories } = withholdOverlap(answer([40, 30, 4]), 10);

    expect(rows).toEqual([]);
    expect(categories.map(({ people }) => people)).toEqual([40]);
  });
});
