import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OfficeCell } from './office-list-definition';
import { readOfficeList } from './read-office-list';

const DEFINITIONS = join(__dirname, '../../../../definitions');
const read = (file: string): unknown => JSON.parse(readFileSync(join(DEFINITIONS, file), 'utf8'));

function shipped(): readonly OfficeCell[] {
  const definition = readOfficeList(read('disclosure/office-holders-list.json'));
  if (!definition.ok) throw new Error(definition.refusal.message);
  return definition.value.cells;
}

interface Grouping {
  readonly members: Record<string, Record<string, readonly string[]>>;
}

/** Single categories behind a code of the list, as the shipped groupings have them. */
function categories(code: string): readonly string[] {
  const file = code.startsWith('black-heritage') ? code : 'ethnicity-5-plus-1';
  const { members } = read(`groupings/${file}.json`) as Grouping;
  return members['ethnicity-18-plus-1']?.[code.startsWith('black-heritage') ? 'black-heritage' : code] ?? [];
}

describe("the definition of the office-holders' list", () => {
  it('has at most forty cells, of officers, staff and community support officers', () => {
    const cells = shipped();

    expect(cells.length).toBeLessThanOrEqual(40);
    expect([...new Set(cells.map(({ workforceType }) => workforceType))]).toEqual([
      'officer',
      'staff',
      'pcso',
    ]);
    expect([...new Set(cells.map(({ measure }) => measure))].sort()).toEqual([
      ...['joiners', 'leavers', 'promotions', 'stock'],
    ]);
  });

  // Cells of one population without a person in common leave nothing to subtract from one another.
  it('has no two cells of one population with a person in common', () => {
    const cells = shipped();
    for (const one of cells) {
      expect([one, categories(one.coords.ethnicity).length > 0]).toEqual([one, true]);
      const others = cells.filter(
        (other) =>
          other !== one &&
          other.workforceType === one.workforceType &&
          other.measure === one.measure &&
          other.coords.rank === one.coords.rank,
      );
      for (const other of others) {
        const both = categories(one.coords.ethnicity).filter((code) =>
          categories(other.coords.ethnicity).includes(code),
        );
        expect([one, other, both]).toEqual([one, other, []]);
      }
      // A cell of everybody would hold those of a rank.
      const nested = cells.filter(
        ({ workforceType, measure, coords }) =>
          workforceType === one.workforceType &&
          measure === one.measure &&
          (coords.rank === undefined) !== (one.coords.rank === undefined),
      );
      expect(nested).toEqual([]);
    }
  });

  it('leaves White, Other and Unknown and constables out, so that no margin is complete', () => {
    const cells = shipped();

    expect(cells.filter(({ coords }) => ['white', 'other', 'unknown'].includes(coords.ethnicity))).toEqual(
      [],
    );
    expect(cells.filter(({ coords }) => coords.rank === 'constable')).toEqual([]);
  });

  it.each([
    ['a unit', { workforceType: 'officer', measure: 'stock', coords: { ethnicity: 'black', unit: 'north' } }],
    ['a religion', { workforceType: 'officer', measure: 'stock', coords: { religion: 'sikh' } }],
    ['specials', { workforceType: 'special', measure: 'stock', coords: { ethnicity: 'black' } }],
    [
      'a flow by rank',
      { workforceType: 'officer', measure: 'leavers', coords: { ethnicity: 'black', rank: 'x' } },
    ],
  ])('does not take %s', (_, cell) => {
    const broken = readOfficeList({
      kind: 'office-holders-list',
      version: '2026-1',
      why: 'x',
      most: 40,
      cells: [cell],
    });

    expect(broken).toMatchObject({ ok: false, refusal: { code: 'office-list-broken' } });
  });

  it('does not take a cell twice, nor more than forty', () => {
    const cell = { workforceType: 'officer', measure: 'stock', coords: { ethnicity: 'black' } };
    const many = Array.from({ length: 41 }, (_, at) => ({ ...cell, coords: { ethnicity: `group-${at}` } }));
    for (const cells of [[cell, cell], many]) {
      expect(
        readOfficeList({ kind: 'office-holders-list', version: '2026-1', why: 'x', most: 40, cells }).ok,
      ).toBe(false);
    }
  });
});
