import { buildLattice } from '../lattice/build-lattice';
import { type CellKey, type LatticeDimension } from '../lattice/lattice';
import { quarterOf } from '../lattice/quarter-of';
import { type ReleaseQuarter } from '../lattice/release-period';
import { type Population } from '../populations/population';
import { aPolicy } from '../../test/a-policy';
import { tabulate } from './tabulate';

const leaf = (code: string, undeclared = false) => ({ code, label: code, undeclared });
const group = (code: string, leaves: readonly string[], main = true) => ({
  ...{ code, label: code, leaves, main, sameAs: null },
});
const DIMENSIONS: readonly LatticeDimension[] = [
  {
    ...{ id: 'ethnicity', label: 'Ethnicity', leaves: [leaf('a'), leaf('b'), leaf('none', true)] },
    groups: [group('b-group', ['b']), group('declared', ['a', 'b'], false)],
  },
  {
    ...{ id: 'sex', label: 'Sex', leaves: [leaf('female'), leaf('male'), leaf('other', true)] },
    groups: [group('female', ['female']), group('male', ['male'])],
  },
];
const table = (id: string, dims: readonly { id: string; by: 'all' | 'main' | 'leaves' }[]) => ({
  ...{
    id,
    measure: 'stock' as const,
    dims: [...dims],
    periods: [],
    yearly: false,
    networkRuleForAll: false,
    why: '-',
  },
  roles: ['plan-lead' as const],
});
const lattice = buildLattice({
  ...{ force: 'EXMP', quarter: quarterOf('2025-Q3') as ReleaseQuarter, periods: [], yearly: false },
  dimensions: new Map([['officer', DIMENSIONS]]),
  policy: aPolicy({
    tables: [
      table('both', [
        { id: 'ethnicity', by: 'all' },
        { id: 'sex', by: 'main' },
      ]),
      table('single', [{ id: 'ethnicity', by: 'leaves' }]),
    ],
  }),
});
// Five invented people, counted by hand: ethnicity a a b b none, sex female male female other male.
const population: Population = {
  ...{ workforceType: 'officer', measure: 'stock', period: null },
  keys: BigInt64Array.from([50n, -40n, 30n, 20n, 10n]),
  leaves: new Map([
    ['ethnicity', Uint8Array.from([0, 0, 1, 1, 2])],
    ['sex', Uint8Array.from([0, 1, 0, 2, 1])],
  ]),
};
const countOf = (place: string, people = population) =>
  tabulate(lattice, [people]).get(`officer|stock||${place}` as CellKey);

describe('tabulate', () => {
  it('counts every cell of the lattice, nobody included', () => {
    const counts = [...tabulate(lattice, [population])].map(([key, { people }]) => [key.slice(15), people]);
    expect(Object.fromEntries(counts)).toEqual({
      ...{ '': 5, 'sex=female': 2, 'sex=male': 2, 'ethnicity=b': 2, 'ethnicity=b&sex=female': 1 },
      ...{ 'ethnicity=b&sex=male': 0, 'ethnicity=declared': 4, 'ethnicity=declared&sex=female': 2 },
      ...{ 'ethnicity=declared&sex=male': 1, 'ethnicity=a': 2, 'ethnicity=none': 1 },
    });
  });

  it('gives the members in rising order and the sum of their keys modulo 2^64', () => {
    expect(countOf('')).toMatchObject({
      members: BigInt64Array.from([-40n, 10n, 20n, 30n, 50n]),
      keySum: 70n,
    });
    // 2^64 - 40 + 30 + ... : -40 alone is 18446744073709551576.
    expect(countOf('ethnicity=a')).toMatchObject({ keySum: 10n, members: BigInt64Array.from([-40n, 50n]) });
    expect(countOf('ethnicity=declared&sex=male')?.keySum).toBe(18_446_744_073_709_551_576n);
  });

  it('does not depend on the order of people', () => {
    const turned: Population = {
      ...population,
      keys: population.keys.toReversed(),
      leaves: new Map([...population.leaves].map(([id, places]) => [id, places.toReversed()])),
    };
    expect(tabulate(lattice, [turned])).toEqual(tabulate(lattice, [population]));
  });

  it('takes no incomplete people', () => {
    expect(() => tabulate(lattice, [])).toThrow('needs one population');
    expect(() => tabulate(lattice, [population, population])).toThrow('needs one population');
    const { keys } = population;
    expect(() => countOf('', { ...population, keys: keys.with(0, 10n) })).toThrow('twice');
    expect(() => countOf('', { ...population, leaves: new Map() })).toThrow('needs ethnicity');
    const leaves = new Map([...population.leaves, ['sex', Uint8Array.from([0, 1, 9, 2, 1])]]);
    expect(() => countOf('', { ...population, leaves })).toThrow('a leaf');
  });
});
