import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { emptyWorkforce } from '../../../../test/empty-workforce';
import { runMusterIn } from '../../../../test/run-muster-in';
import { writeOds } from '../../../../test/spreadsheets/write-ods';
import { type TestCell, writeXlsx } from '../../../../test/spreadsheets/write-xlsx';
import { asOpenDatabase, testConfiguration } from '../../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database';
import { createHttpApp } from '../../../create-http-app';
import { IMPORT_SNAPSHOT } from './import-snapshot.command';
import { IMPORT_UNDO } from './import-undo.command';

const FIXTURES = join(__dirname, '../../../../../../libs/ingest/fixtures/not-ok');
/** The delimiter and the format of days are those of the CSV file; a workbook has neither. */
const MAPPING = {
  kind: 'mapping',
  id: 'spreadsheet',
  label: 'The same table in three formats',
  delimiter: ';',
  dateFormat: 'dd/MM/yyyy',
  person: { column: 'Staff number' },
  dimensions: {
    'workforce-type': { constant: 'officer' },
    rank: { column: 'Rank' },
    ethnicity: { column: 'Ethnicity' },
    unit: { column: 'Unit' },
  },
  fte: { column: 'FTE' },
  serviceStart: { column: 'Joined' },
};

const HEADER = ['Staff number', 'Rank', 'Ethnicity', 'Unit', 'FTE', 'Joined'];
const TABLE: readonly (readonly TestCell[])[] = [
  HEADER,
  ...Array.from({ length: 300 }, (_, at) => [
    String(at).padStart(6, '0'),
    at % 7 === 0 ? 'sergeant' : 'constable',
    ['W1', 'B1', 'A3', ''][at % 4] || null,
    `Unit; "${String.fromCharCode(65 + (at % 5))}", north`,
    at % 3 === 0 ? 0.8 : 1,
    { day: `20${String(10 + (at % 10))}-0${1 + (at % 9)}-2${at % 9}` },
  ]),
];

function csvOf(rows: typeof TABLE): string {
  const text = (cell: TestCell) => {
    if (cell === null) return '';
    const shown = typeof cell === 'object' ? cell.day.split('-').reverse().join('/') : String(cell);
    return `"${shown.replaceAll('"', '""')}"`;
  };
  return rows.map((row) => `${row.map(text).join(';')}\r\n`).join('');
}

describe('muster import snapshot of a workbook', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  const configuration = testConfiguration();
  const callerDir = mkdtempSync(join(tmpdir(), 'muster-workbook-'));

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(
      configuration,
      asOpenDatabase(database),
      () => new Date('2026-06-30T12:00:00Z'),
    );
    writeFileSync(join(callerDir, 'mapping.json'), JSON.stringify(MAPPING));
    writeFileSync(join(callerDir, 'table.csv'), csvOf(TABLE));
    writeFileSync(join(callerDir, 'table.xlsx'), writeXlsx(TABLE));
    writeFileSync(join(callerDir, 'table.ods'), writeOds(TABLE));
    copyFileSync(join(FIXTURES, 'hidden-sheet.xlsx'), join(callerDir, 'hidden-sheet.xlsx'));
  });
  afterEach(() => emptyWorkforce(database.address.owner));
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(callerDir, { recursive: true });
  });

  const muster = (...argv: string[]) => runMusterIn(app, [IMPORT_SNAPSHOT, IMPORT_UNDO], callerDir, argv);
  const load = (file: string) =>
    muster(
      ...['import', 'snapshot', file, '--force', 'EXMP', '--as-at', '2026-03-31'],
      ...['--mapping', 'mapping.json', '--issues-json'],
    );

  it('codes the same table the same, byte for byte, from CSV, XLSX and ODS', async () => {
    const contents: Buffer[] = [];
    for (const file of ['table.csv', 'table.xlsx', 'table.ods']) {
      const { out, no } = await load(file);
      expect(no).toBeNull();
      const { id, headcount } = JSON.parse(out) as { id: string; headcount: number };
      expect(headcount).toBe(300);
      const kept = await app
        .get(DataSource)
        .query<{ bytes: Buffer }[]>(
          'select bytes from workforce.snapshot_content where snapshot_id = $1 order by seq',
          [id],
        );
      contents.push(Buffer.concat(kept.map(({ bytes }) => zstdDecompressSync(bytes))));
      expect((await muster('import', 'undo', id, '--reason', 'Next format')).no).toBeNull();
    }
    const [csv, xlsx, ods] = contents;
    expect(csv?.length).toBeGreaterThan(300 * 16);
    expect(xlsx?.equals(csv ?? Buffer.alloc(0))).toBe(true);
    expect(ods?.equals(csv ?? Buffer.alloc(0))).toBe(true);
  });

  it('refuses a workbook with a hidden sheet in plain words, and stores nothing', async () => {
    const { out, no } = await load('hidden-sheet.xlsx');
    expect(no).toMatch(/^hidden-sheet: The spreadsheet has a hidden sheet\. /);
    expect(JSON.parse(out)).toMatchObject({ issues: [{ code: 'hidden-sheet', severity: 'error' }] });
    const rows = await app.get(DataSource).query<unknown[]>('select 1 from workforce.snapshot_content');
    expect(rows).toEqual([]);
  });
});
