import { aWorkbook } from '../test/a-workbook';
import { readOds } from '../test/read-ods';
import { ODS_TYPE, odsOf, type SheetCell, type Workbook } from './index';

/** Rules: Analysis Function, Making spreadsheets accessible; OpenDocument 1.3 part 2, 3.3 (the first part of the file). */
describe('a workbook as an ODS file', () => {
  const read = readOds(odsOf(aWorkbook()));
  const shown = (name: string) =>
    read.sheets.find((sheet) => sheet.name === name)?.rows.map((row) => row.map((cell) => cell.shown));

  it('says at a fixed place of its first bytes what it is, unpacked', () => {
    const bytes = Buffer.from(odsOf(aWorkbook()));
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect(bytes.readUInt16LE(8)).toBe(0);
    expect(bytes.readUInt16LE(28)).toBe(0);
    expect(bytes.subarray(30, 38 + ODS_TYPE.length).toString()).toBe(`mimetype${ODS_TYPE}`);
  });

  it('has cover, contents, notes and a sheet for each table', () => {
    expect(read.sheets.map(({ name }) => name)).toEqual(['Cover', 'Contents', 'Notes', 'Officers']);
    expect(shown('Cover')).toEqual([
      ['Example Constabulary: officers by ethnicity'],
      ['Headcount of officers by ethnicity.'],
      ['As at 31 March 2026.'],
      ['Ask the workforce planning team.'],
    ]);
    expect(shown('Contents')).toEqual([
      ['Contents'],
      ['This sheet contains one table.'],
      ['Sheet', 'What it shows'],
      ['Notes', 'Notes about the tables'],
      ['Officers', 'Officers by ethnicity, 31 March 2026'],
    ]);
    expect(read.sheets[1]?.rows[4]?.[0]?.link).toBe("#'Officers'.A1");
    expect(shown('Notes')).toEqual([
      ['Notes about the tables'],
      ['This sheet contains one table.'],
      ['Note', 'Text', 'Sheets'],
      ['note 1', 'Counts are multiples of 5.', 'Officers'],
      ['note 2', 'Against the census.', 'Officers'],
    ]);
  });

  it('has title, what follows, notes, source and symbols above a table at the left edge', () => {
    expect(shown('Officers')).toEqual([
      ['Officers by ethnicity, 31 March 2026'],
      ['This sheet contains one table.'],
      ['Notes are on the sheet Notes: note 1, note 2.'],
      ['Source: release 2026-Q1 of Example Constabulary.'],
      ['[c] means fewer than 5, or withheld.'],
      ['[u] means low reliability.'],
      ['Ethnicity', 'Headcount (people)', 'Gap (points) [note 1] [note 2]', 'As at'],
      ['Black', '12,345', '−3.9 [u]', '31 March 2026'],
      ['Other', '[c]', '[c]', '29 February 2024'],
    ]);
  });

  it('keeps figures as numbers, rounded as they are shown, with their mark in the format', () => {
    const [, headcount, gap, day] = read.sheets[3]?.rows[7] ?? [];
    expect(headcount).toMatchObject({ type: 'float', value: '12345' });
    expect(gap).toMatchObject({ type: 'float', value: '-3.9' });
    expect(day).toMatchObject({ type: 'date', value: '2026-03-31' });
    expect(read.parts['content.xml']).toContain('<number:text> [u]</number:text>');
    expect(read.parts['content.xml']).not.toContain('3.94');
  });

  it('marks up each table with one header row', () => {
    expect(read.sheets.map(({ headers }) => headers)).toEqual([[], [2], [2], [6]]);
    expect(read.ranges.map((range) => range['table:target-range-address'])).toEqual([
      "'Contents'.A3:'Contents'.B5",
      "'Notes'.A3:'Notes'.C5",
      "'Officers'.A7:'Officers'.D9",
    ]);
    expect(read.ranges.every((range) => range['table:contains-header'] === 'true')).toBe(true);
    expect(new Set(read.ranges.map((range) => range['table:name'])).size).toBe(3);
  });

  it('has nothing that is merged, hidden, filled, frozen, empty or worked out', () => {
    for (const name of read.names) {
      expect(name).not.toMatch(/spanned|covered|visibility|display$|background|formula|repeated|annotation/);
    }
    expect(Object.keys(read.parts)).not.toContain('settings.xml');
    for (const cell of read.sheets.flatMap(({ rows }) => rows.flat())) expect(cell.shown).not.toBe('');
    for (const { rows } of read.sheets) for (const row of rows) expect(row.length).toBeGreaterThan(0);
  });

  it('wraps what stands in tables and on the cover', () => {
    const wrapped = new Set(
      [
        ...(read.parts['content.xml'] ?? '').matchAll(
          /style:name="([\w-]+)" style:family="table-cell"[^>]*><style:table-cell-properties fo:wrap-option="wrap"/g,
        ),
      ].map(([, name]) => name),
    );
    expect([...wrapped].sort()).toEqual(['figure', 'head', 'head-figure', 'words']);
    expect(new Set(read.sheets[0]?.rows.slice(1).map(([cell]) => cell?.style))).toEqual(new Set(['words']));
  });

  it('names its title, subject and language, and no time', () => {
    expect(read.parts['meta.xml']).toContain(
      '<dc:title>Example Constabulary: officers by ethnicity</dc:title>',
    );
    expect(read.parts['meta.xml']).toContain('<dc:language>en-GB</dc:language>');
    expect(read.parts['meta.xml']).not.toMatch(/date/);
    expect(read.parts['styles.xml']).toContain('fo:language="en" fo:country="GB"');
  });

  it('gives the same bytes for the same workbook: every part is of noon on 1 January 1980', () => {
    const bytes = Buffer.from(odsOf(aWorkbook()));
    expect(Buffer.from(odsOf(aWorkbook())).equals(bytes)).toBe(true);
    for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
      expect([bytes.readUInt16LE(at + 10), bytes.readUInt16LE(at + 12)]).toEqual([12 << 11, (1 << 5) | 1]);
    }
  });

  it('has no sheet of notes where there are none', () => {
    const columns = [{ header: 'Group', numeric: false }];
    const rows: SheetCell[][] = [[{ kind: 'text', text: 'All' }]];
    const bare = readOds(odsOf(aWorkbook({ notes: [], columns, rows })));
    expect(bare.sheets.map(({ name }) => name)).toEqual(['Cover', 'Contents', 'Officers']);
  });

  it.each<[string, Workbook]>([
    ['two sheets of one name', { ...aWorkbook(), tables: [...aWorkbook().tables, ...aWorkbook().tables] }],
    ['a sheet called as the cover', aWorkbook({ name: 'cover' })],
    ['a name that is too long', aWorkbook({ name: 'x'.repeat(32) })],
    ['no table', { ...aWorkbook(), tables: [] }],
    ['no title', { ...aWorkbook(), title: ' ' }],
    ['no source', aWorkbook({ source: '' })],
    ['no rows', aWorkbook({ rows: [] })],
    ['a row that is too short', aWorkbook({ rows: [[{ kind: 'text', text: 'Black' }]] })],
    ['two equal headers', aWorkbook({ columns: Array(4).fill({ header: 'A', numeric: false }) })],
    ['a symbol without meaning', aWorkbook({ symbols: [] })],
    ['an empty cell', aWorkbook({ rows: [Array(4).fill({ kind: 'text', text: '\u0000' })] })],
    ['no number', aWorkbook({ rows: [Array(4).fill({ kind: 'number', value: NaN, decimals: 0 })] })],
    ['no day', aWorkbook({ rows: [Array(4).fill({ kind: 'day', day: '2026-13-01' })] })],
  ])('refuses %s', (_, workbook) => {
    expect(() => odsOf(workbook)).toThrow();
  });
});
