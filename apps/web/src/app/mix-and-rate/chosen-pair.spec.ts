import { type DecompositionAnswer } from '@muster/contracts';
import { askedPair, pairChoices } from './chosen-pair';

const CHOSEN = { by: 'ethnicity', grouping: null, group: 'black' };

describe('askedPair', () => {
  it('names what was chosen among these groups, and nothing else', () => {
    expect(askedPair(CHOSEN, 'ethnicity', null)).toEqual({ group: 'black' });
    expect(askedPair({ ...CHOSEN, comparator: 'white' }, 'ethnicity', null)).toEqual({
      group: 'black',
      comparator: 'white',
    });
    expect(askedPair(CHOSEN, 'sex', null)).toEqual({});
    expect(askedPair(CHOSEN, 'ethnicity', 'ethnicity-5-plus-1')).toEqual({});
    expect(askedPair(null, 'ethnicity', null)).toEqual({});
  });
});

describe('pairChoices', () => {
  const named = (code: string) => ({ dimension: 'ethnicity', code, label: code });
  const answer = {
    group: named('black'),
    comparator: named('white'),
    offered: ['asian', 'black', 'white'].map((code) => ({ code, label: code })),
  } as DecompositionAnswer;

  it('offers every group but the one on the other side', () => {
    expect(pairChoices(answer, 'group').map(({ value }) => value)).toEqual(['asian', 'black']);
    expect(pairChoices(answer, 'comparator').map(({ value }) => value)).toEqual(['asian', 'white']);
    expect(pairChoices({ ...answer, comparator: null }, 'group')).toEqual([]);
  });
});
