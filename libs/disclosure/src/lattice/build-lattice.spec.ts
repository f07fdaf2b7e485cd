import { type WorkforceType } from '@muster/domain';
import { aPolicy } from '../../test/a-policy';
import { aReleaseSource } from '../../test/a-release-source';
import { buildLattice } from './build-lattice';
import { latticeDimensions } from './lattice-dimensions';
import { type FlowPeriod, type ReleaseQuarter } from './release-period';
import { quarterOf } from './quarter-of';

const policy = aPolicy();
const everything = {
  ...{ 'workforce-type': 'officer', rank: 'constable', sex: 'female', ethnicity: 'B1', unit: 'North & West' },
  ...{ 'rank-basis': 'substantive', religion: 'sikh', orientation: 'bisexual', disability: 'disabled' },
};
const source = aReleaseSource([[{ from: '2025-09-30', codes: everything }]], [{ asAt: '2025-09-30' }]);
const [snapshot] = source.snapshots;
const TYPES: readonly WorkforceType[] = ['officer', 'staff', 'pcso', 'special'];
const dimensions = new Map(
  TYPES.map((type) => [type, snapshot ? latticeDimensions(source, type, snapshot, policy).dimensions : []]),
);
const YEAR: FlowPeriod = { kind: 'financial-year', id: '2024-25', from: '2024-04-01', to: '2025-03-31' };

function build(id = '2025-Q3', changes: Partial<Parameters<typeof buildLattice>[0]> = {}) {
  const quarter = quarterOf(id) as ReleaseQuarter;
  const yearly = quarter.lastDay.endsWith('-03-31');
  return buildLattice({ force: 'EXMP', quarter, policy, dimensions, periods: [YEAR], yearly, ...changes });
}
const tableOf = (id: string, lattice = build()) => lattice.tables.find((table) => table.id === id);
const keyOf = (id: string, coords: object) =>
  tableOf(id)?.cells.find((cell) => JSON.stringify(cell.coords) === JSON.stringify(coords))?.key;

describe('the lattice of a release', () => {
  it('is the product of the categories of each table and everybody', () => {
    // Ethnicity: five groups, unknown, declared, Black heritage twice and everybody: 10. Rank: five and three "and above" and
    // everybody: 9. Sex: 3. Officers have no rank of the staff (5), of the PCSOs (1) and of the specials (4).
    const table = tableOf('officer.stock.ethnicity-rank-sex');
    expect(table?.cells.filter(({ structuralZero }) => !structuralZero)).toHaveLength(10 * 9 * 3);
    expect(
      table?.cells.filter(({ structuralZero }) => structuralZero).map(({ coords }) => coords['rank']),
    ).toEqual([
      ...['community-support-officer', 'grade-a-to-b', 'grade-c', 'grade-d', 'grade-e-to-f'],
      ...['grade-g-and-above', 'special-constable', 'special-sergeant', 'special-inspector'],
      'special-chief-inspector',
    ]);
    expect(table?.cells[0]).toEqual({ key: 'officer|stock||', coords: {}, structuralZero: false });
  });

  it('gives the same people one key under each of their names', () => {
    const id = 'officer.stock.ethnicity-rank-sex';
    expect(keyOf(id, { ethnicity: 'black-heritage', sex: 'female' })).toBe(
      keyOf(id, { ethnicity: 'black', sex: 'female' }),
    );
    expect(keyOf(id, { ethnicity: 'black' })).toBe('officer|stock||ethnicity=black');
    expect(keyOf('officer.stock.ethnicity-service', { ethnicity: 'black' })).toBe(
      'officer|stock||ethnicity=black',
    );
    expect(keyOf(id, { ethnicity: 'black-heritage-with-mixed' })).toBe(
      'officer|stock||ethnicity=black-heritage-with-mixed',
    );
    expect(keyOf('officer.leavers.ethnicity-route.2024-25', { ethnicity: 'black' })).toBe(
      'officer|leavers|2024-25|ethnicity=black',
    );
  });

  it('escapes signs in the names of units', () => {
    expect(keyOf('officer.stock.sex-unit', { unit: 'North & West' })).toBe(
      'officer|stock||unit=North %26 West',
    );
  });

  it('has every key once in a table, but for names of the same people', () => {
    for (const { id, cells } of build('2026-Q1').tables) {
      const names = cells
        .filter(({ coords }) => coords['ethnicity'] !== 'black-heritage')
        .map(({ key }) => key);
      expect([id, new Set(names).size]).toEqual([id, names.length]);
    }
  });

  it('shows religion, orientation and disability once a year', () => {
    expect(tableOf('officer.stock.religion')).toBeUndefined();
    expect(tableOf('officer.stock.religion', build('2026-Q1'))).toMatchObject({
      networkRuleForAll: true,
      depth: { 'plan-lead': 1, board: 1, network: 1 },
    });
  });

  it('gives each role its depth', () => {
    expect(tableOf('officer.stock.ethnicity-rank-sex')?.depth).toEqual({
      'plan-lead': 3,
      board: 2,
      network: 2,
    });
    expect(tableOf('officer.stock.rank-unit')?.depth).toEqual({ 'plan-lead': 2, board: 2, network: 0 });
  });

  it('has no rank of everybody in another type as a category', () => {
    expect(tableOf('pcso.stock.ethnicity-rank-sex')?.categories['rank']).toEqual([
      'community-support-officer',
    ]);
  });

  const without = (...gone: readonly string[]) =>
    build('2025-Q3', {
      dimensions: new Map(
        [...dimensions].map(([type, all]) => [type, all.filter(({ id }) => !gone.includes(id))]),
      ),
    });

  it('leaves a dimension that is not there out of a table, with a note', () => {
    const { tables, notes } = without('sex');
    expect(tables.find(({ id }) => id === 'officer.stock.ethnicity-rank-sex')?.dims).toEqual([
      'ethnicity',
      'rank',
    ]);
    expect(tables.find(({ id }) => id === 'officer.joiners.ethnicity-sex.2024-25')?.dims).toEqual([
      'ethnicity',
    ]);
    expect(tables.find(({ id }) => id === 'officer.stock.sex-unit')).toBeUndefined();
    expect(notes).toContain(
      'Officers in post, by ethnicity, rank and sex: released without sex, because sex cannot be told for them.',
    );
    expect(notes).toContain(
      'Officers in post, by sex and unit: left out, because sex cannot be told for them.',
    );
    expect(notes).toContain(
      'Officers who joined in 2024-25, by ethnicity and sex: released without sex, because sex cannot be told for them.',
    );
  });

  it('leaves a table out of which nothing new remains', () => {
    const { tables, notes } = without('ethnicity', 'service-band');
    expect(
      tables.filter(({ id }) => id.startsWith('officer.stock')).map(({ id, dims }) => [id, dims.join()]),
    ).toEqual([
      ['officer.stock.ethnicity-rank-sex', 'rank,sex'],
      ['officer.stock.sex-unit', 'sex,unit'],
      ['officer.stock.rank-unit', 'rank,unit'],
      ['officer.stock.ethnicity-rank-basis', 'rank-basis'],
    ]);
    expect(notes).toContain(
      'Officers in post, by ethnicity and length of service: left out, because ethnicity and length of service cannot be told for them.',
    );
  });

  it('says which periods no snapshots cover', () => {
    expect(build().notes).toContain(
      'Police staff who were promoted, by ethnicity and rank: no complete block of three years is covered by snapshots.',
    );
  });

  it('is the same every time', () => {
    expect(build()).toEqual(build());
  });
});
