import { type ComparatorOptions } from '@muster/contracts';
import { readComparatorAddress } from './read-comparator-address';
import { writeComparatorAddress } from './write-comparator-address';

const OPTIONS: ComparatorOptions = {
  measures: [
    { code: 'women', label: 'Women', years: [2021, 2022] },
    { code: 'ethnicity', label: 'Ethnic group', years: [2005, 2006] },
  ],
  forces: ['A1', 'B2', 'C3', 'D4', 'E5'].map((code) => ({ code, name: code, region: 'North' })),
  workerTypes: ['officer', 'staff'].map((code) => ({ code, label: code })),
  ranks: [
    { code: 'constable', label: 'Constable', workerType: 'officer' },
    { code: 'sergeant', label: 'Sergeant', workerType: 'officer' },
    { code: 'police-staff', label: 'Police Staff', workerType: 'staff' },
  ],
  own: [],
  sources: [],
};
const read = (query: string, own: string | null = 'A1') =>
  readComparatorAddress(new URLSearchParams(query), OPTIONS, own);

describe('the address of the comparators', () => {
  it('starts with our force, officers and the latest year', () => {
    expect(read('')).toEqual({
      state: { show: 'forces', year: 2022, workerType: 'officer', rank: '', sex: '', area: 'A1', beside: [] },
      notices: [],
    });
    expect(read('show=ethnicity').state.year).toBe(2006);
  });

  it('starts with England and Wales when ours is none of the published forces', () => {
    expect(read('', null).state.area).toBe('england-and-wales');
  });

  it('tells once what does not fit, and shows the usual choice', () => {
    const { state, notices } = read('show=map&year=1066&type=sheriff&force=Z9');
    expect(state).toMatchObject({ show: 'forces', year: 2022, workerType: 'officer', area: 'A1' });
    expect(notices).toHaveLength(1);
  });

  it('asks for ranks only where there are several', () => {
    expect(read('show=ranks&type=staff').state.workerType).toBe('officer');
  });

  it('takes up to three further forces, each once, and never the one that is looked at', () => {
    expect(read('show=trend&beside=B2,A1,B2,Z9,C3,D4,E5').state.beside).toEqual(['B2', 'C3', 'D4']);
  });

  it.each([
    'show=forces&year=2021&type=officer&rank=sergeant&force=B2',
    'show=ranks&year=2022&type=officer&force=A1',
    'show=trend&type=staff&force=A1&beside=B2%2CC3',
    'show=ethnicity&year=2005&sex=female&force=england-and-wales',
  ])('is the same when it is read and written: %s', (query) => {
    const written = Object.entries(writeComparatorAddress(read(query).state)).filter(
      (pair): pair is [string, string] => pair[1] !== null,
    );
    expect(new URLSearchParams(written).toString()).toBe(query);
  });
});
