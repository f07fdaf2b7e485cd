import loadHighs from 'highs';
import { aDimension } from '../../test/a-dimension';
import { anAudit, type Officers } from '../../test/an-audit';
import { highsSolver } from '../../test/highs-solver';
import { type CellKey, type LatticeDimension } from '../lattice/lattice';
import { auditAndRepair } from './audit-and-repair';
import { type AuditInput } from './audit-input';
import { changedDimensions } from './changed-dimensions';

const ETHNICITY = aDimension('ethnicity', ['asian', 'black', 'white']);
const RANK = aDimension('rank', ['constable', 'sergeant', 'inspector'], {
  ...{ constable: ['constable'], sergeant: ['sergeant'], inspector: ['inspector'] },
  above: ['sergeant', 'inspector'],
});
const UNIT = aDimension('unit', ['north', 'south']);

const officers = (...dimensions: readonly LatticeDimension[]) => ({
  dimensions: new Map([['officer' as const, dimensions]]),
});

describe('changedDimensions', () => {
  const today = officers(ETHNICITY, RANK, UNIT);
  const changed = (...earlier: readonly LatticeDimension[]) =>
    changedDimensions(today, officers(...earlier), 'officer').map(({ id }) => id);

  it('finds none where the categories are the same, in whatever order', () => {
    const turned = { ...RANK, groups: RANK.groups.toReversed(), leaves: RANK.leaves.toReversed() };
    expect(changed(ETHNICITY, turned, UNIT)).toEqual([]);
  });

  it.each([
    [
      'a group has other members',
      aDimension('rank', ['constable', 'sergeant', 'inspector'], { above: ['inspector'] }),
    ],
    ['there was a category fewer', aDimension('rank', ['constable', 'sergeant'])],
  ])('finds a dimension of which %s', (_, rank) => {
    expect(changed(ETHNICITY, rank, UNIT)).toEqual(['rank']);
  });

  it('finds a dimension that was not there, and leaves out those that tie nothing', () => {
    expect(changed(ETHNICITY, aDimension('unit', ['all']))).toEqual(['rank']);
  });

  it('finds none where the workforce type was not released', () => {
    expect(changedDimensions(today, { dimensions: new Map() }, 'officer')).toEqual([]);
  });
});

describe('an audit after a grouping has changed', () => {
  const by = (ethnicity: string, people: number): Officers => ({ people, leaves: { ethnicity } });
  const table = { id: 'ethnicity', dims: [{ id: 'ethnicity', by: 'main' as const }] };
  const before = { id: '2025-Q1', lastDay: '2025-03-31', label: 'Q4 2024/25' };
  const period = { kind: 'half-year', id: '2025-26-h1', from: '2025-04-01', to: '2025-09-30' } as const;
  const wider = aDimension('ethnicity', ['asian', 'black', 'white'], {
    ...{ asian: ['asian', 'black'], white: ['white'] },
  });
  const input = anAudit({
    dimensions: [ETHNICITY],
    tables: [
      table,
      { ...table, measure: 'joiners', periods: ['half-year'] },
      { ...table, measure: 'leavers', periods: ['half-year'] },
    ],
    stock: [by('asian', 22), by('black', 19), by('white', 88)],
    flows: [
      { measure: 'joiners', period, officers: [by('asian', 8), by('black', 5), by('white', 10)] },
      { measure: 'leavers', period, officers: [by('asian', 6), by('black', 1), by('white', 12)] },
    ],
    stocks: [{ quarter: before, officers: [by('asian', 20), by('black', 15), by('white', 90)] }],
    published: [
      {
        quarter: before.id,
        dimensions: officers(wider).dimensions,
        values: new Map([
          ['officer|stock||' as CellKey, { status: 'ok', value: 125 }],
          ['officer|stock||ethnicity=asian' as CellKey, { status: 'ok', value: 35 }],
        ]),
        sameAsBefore: new Set<CellKey>(),
      },
    ],
  });
  // What a build would hand over that counts an earlier quarter by the categories of then.
  const contradicting = {
    ...input,
    earlier: input.earlier.map((release) => ({
      ...release,
      cells: new Map(
        [...release.cells].map(([key, cell]) => [key, { ...cell, people: cell.released.value }]),
      ),
    })),
  };

  it('leaves out what was released by the old categories, says so, and goes on', async () => {
    const { audit, notes } = auditAndRepair(contradicting, highsSolver(await loadHighs()), () => undefined);
    expect(audit.passed).toBe(true);
    expect(notes).toEqual([
      'The release of 2025-Q1 had other categories of ethnicity (officer). The audit did not use its counts by them.',
    ]);
  });

  it('would contradict itself with them', async () => {
    const solver = highsSolver(await loadHighs());
    const same = contradicting.earlier.map((each) => ({ ...each, ...officers(ETHNICITY) }));
    const facts = [
      {
        ...({ source: 'public', workforceType: 'officer', measure: 'stock', period: null } as const),
        ...{ quarter: before.id, coords: { ethnicity: 'asian' }, least: 20, most: 20 },
      },
    ];
    const audit = (earlier: AuditInput['earlier']) =>
      auditAndRepair({ ...contradicting, earlier, facts }, solver, () => undefined);
    expect(() => audit(same)).toThrow('what is known contradicts itself');
    expect(audit(contradicting.earlier).audit.passed).toBe(true);
  });
});
