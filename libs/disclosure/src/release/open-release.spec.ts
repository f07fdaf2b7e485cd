import { releaseFileSchema } from '@muster/contracts';
import { aRelease } from '../../test/a-release';
import { openRelease } from './open-release';
import { type ReleasedRow, type ReleaseMeta } from './released-rows';
import { releaseCsv } from './release-csv';
import { releaseCsvw } from './release-csvw';
import { releaseFile } from './release-file';

const PLANTED = { stock: 40, 'stock ethnicity=black': 10, 'stock ethnicity=white sex=female': 20 };
const TABLE = 'officer.stock.ethnicity-rank-sex';
const board = aRelease('2025-Q3', 'board', PLANTED);

function opening(row: Partial<ReleasedRow>, role: ReleaseMeta['role'] = 'board') {
  const whole: ReleasedRow = {
    tableId: TABLE,
    coords: { ethnicity: 'black' },
    value: 10,
    status: 'ok',
    ...row,
  };
  return () => openRelease({ ...board.meta, role }, [whole]);
}

describe('opening a release', () => {
  it.each([
    ['no multiple of five', { value: 12 }],
    ['below the threshold', { value: 0 }],
    ['no whole number', { value: 7.5 }],
    ['shown without a value', { value: null }],
    ['withheld with a value', { status: 'c', value: 10 }],
    ['a structural zero with a value', { status: 'z', value: 10 }],
    ['outside the lattice', { coords: { ethnicity: 'no-such' } }],
    ['of a dimension that the table has not', { coords: { unit: 'North' } }],
    ['of a table that the role does not read', { tableId: 'officer.stock.other' }],
    ['too deep', { coords: { ethnicity: 'black', rank: 'sergeant', sex: 'female' } }],
  ] as const)('stops at a row that is %s', (_, row) => {
    // And says nothing of the row.
    expect(opening(row)).toThrow(/^release release-2025-Q3, read as board: [a-z ]+$/);
  });

  it('stops at a value below fifteen for a network', () => {
    expect(opening({ value: 10 }, 'network')).toThrow('the protection does not give');
    expect(opening({ value: 15 }, 'network')).not.toThrow();
  });

  it('stops at one set of people with two values', () => {
    const row: ReleasedRow = { tableId: TABLE, coords: {}, value: 10, status: 'ok' };
    const other: ReleasedRow = { ...row, tableId: 'officer.stock.ethnicity-unit', value: 15 };

    expect(() => openRelease(board.meta, [row, other])).toThrow('two values');
    expect(() => openRelease(board.meta, [row, { ...other, value: null, status: 'c' }])).not.toThrow();
  });
});

describe('the file of a release', () => {
  const file = releaseFile(board).toJSON();

  it('has the shape that was agreed, with every cell of the lattice', () => {
    expect(releaseFileSchema.parse(JSON.parse(JSON.stringify(releaseFile(board))))).toEqual(file);
    expect(file.tables.flatMap(({ cells }) => cells)).toHaveLength(board.rows().length);
    expect(file).toMatchObject({ role: 'board', force: 'EXMP', period: '2025-Q3', asAt: '2025-09-30' });
    expect(file.dims['ethnicity']?.groups['black']).toEqual(['B2', 'B1', 'B9']);
    expect(file.tables.find(({ id }) => id === TABLE)?.cells.slice(0, 2)).toEqual([
      { coords: {}, measure: 'stock', value: 40, status: 'ok' },
      { coords: { sex: 'female' }, measure: 'stock', value: null, status: 'c' },
    ]);
  });

  it('is as long whatever is shown, but for the numbers', () => {
    const lines = (planted: Record<string, number>) =>
      releaseCsv(releaseFile(aRelease('2025-Q3', 'board', planted)).toJSON()).split('\r\n').length;

    expect(lines({})).toBe(lines(PLANTED));
  });

  it('is a table with a row a cell', () => {
    const [heading, first] = releaseCsv(file).split('\r\n');

    expect(heading?.startsWith('table,workforceType,measure,from,to,ethnicity,rank,sex')).toBe(true);
    expect(heading?.endsWith('value,status')).toBe(true);
    expect(first).toBe(`${TABLE},officer,stock,,,${','.repeat(Object.keys(file.dims).length - 1)},40,ok`);
  });

  it('has no code that a spreadsheet would run', () => {
    const cell = { coords: { unit: '=HYPERLINK("x")' }, measure: 'stock', value: 40, status: 'ok' as const };
    const [table] = file.tables;
    if (!table) throw new Error('no table');
    const csv = releaseCsv({ ...file, tables: [{ ...table, cells: [cell] }] });

    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('says what its columns mean', () => {
    const { url, tableSchema } = JSON.parse(releaseCsvw(file, 'release.csv')) as {
      url: string;
      tableSchema: { columns: { name: string }[] };
    };

    expect(url).toBe('release.csv');
    expect(tableSchema.columns.map(({ name }) => name).join()).toBe(releaseCsv(file).split('\r\n')[0]);
    expect(releaseCsvw({ ...file, role: 'network' }, 'x')).toContain('to protect confidentiality');
    expect(releaseCsvw({ ...file, role: 'network' }, 'x')).not.toContain('fewer than five');
  });
});
