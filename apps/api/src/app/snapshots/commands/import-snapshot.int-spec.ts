import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { emptyWorkforce } from '../../../../test/empty-workforce';
import { runMusterIn } from '../../../../test/run-muster-in';
import { asOpenDatabase, testConfiguration } from '../../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database';
import { createHttpApp } from '../../../create-http-app';
import { IMPORT_SNAPSHOT } from './import-snapshot.command';
import { IMPORT_UNDO } from './import-undo.command';

const MAPPING = {
  kind: 'mapping',
  id: 'small',
  label: 'Small file',
  person: { column: 'Staff number' },
  duplicates: 'first',
  dimensions: {
    'workforce-type': { constant: 'officer' },
    rank: { column: 'Rank' },
    ethnicity: { column: 'Ethnicity' },
  },
};
const MARCH =
  'Staff number,Rank,Ethnicity\n7031847,constable,W1\n7031848,constable,B1\n7031847,sergeant,W1\n';

describe('muster import snapshot and import undo', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  const configuration = testConfiguration();
  const callerDir = mkdtempSync(join(tmpdir(), 'muster-import-'));

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(
      configuration,
      asOpenDatabase(database),
      () => new Date('2026-06-30T12:00:00Z'),
    );
    writeFileSync(join(callerDir, 'mapping.json'), JSON.stringify(MAPPING));
    writeFileSync(join(callerDir, 'bundle.json'), JSON.stringify({ kind: 'bundle', definitions: [MAPPING] }));
    writeFileSync(join(callerDir, 'broken.json'), '{');
    writeFileSync(join(callerDir, 'unfit.json'), JSON.stringify({ ...MAPPING, person: 7 }));
    writeFileSync(join(callerDir, 'march.csv'), MARCH);
    writeFileSync(join(callerDir, 'march.csv.gz'), gzipSync(MARCH));
    writeFileSync(join(callerDir, 'bad.csv'), MARCH.replace('B1', 'ZZ').replace('constable', 'admiral'));
  });
  afterEach(() => emptyWorkforce(database.address.owner));
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(callerDir, { recursive: true });
  });

  const muster = (...argv: string[]) => runMusterIn(app, [IMPORT_SNAPSHOT, IMPORT_UNDO], callerDir, argv);
  const load = (file: string, ...rest: string[]) =>
    muster('import', 'snapshot', file, '--force', 'EXMP', ...rest);
  const march = ['--as-at', '2026-03-31', '--mapping', 'mapping.json'];
  const count = async (table: string) =>
    (await app.get(DataSource).query<unknown[]>(`select 1 from ${table}`)).length;

  it('applies a file, tells warnings, recognises it again, and takes it back', async () => {
    const loaded = await load('march.csv', ...march);
    expect(loaded.no).toBeNull();
    expect(loaded.notes).toEqual([expect.stringMatching(/^warning: duplicate-person: /)]);
    const receipt = JSON.parse(loaded.out) as { id: string };
    expect(receipt).toMatchObject({
      force: 'EXMP',
      asAt: '2026-03-31',
      state: 'published',
      headcount: 2,
      rows: 3,
      duplicateOf: null,
      change: { headcount: 2, previous: null },
    });

    const again = await load('march.csv.gz', '--as-at', '2026-03-31', '--mapping', 'bundle.json', '--yes');
    expect(JSON.parse(again.out)).toMatchObject({ duplicateOf: receipt.id });

    const undone = await muster('import', 'undo', receipt.id, '--reason', 'Only a try');
    expect(JSON.parse(undone.out)).toEqual({
      id: receipt.id,
      force: 'EXMP',
      asAt: '2026-03-31',
      state: 'undone',
    });
    expect((await muster('import', 'undo', receipt.id)).no).toMatch(/^snapshot-not-published: /);
  });

  it('names the first problem in one line and prints all of them when asked', async () => {
    const { no, out } = await load('bad.csv', ...march);
    expect(no).toMatch(/^unknown-code: [^\n]+ The file has 2 problems; --issues-json prints all\.$/);
    expect(out).toBe('');
    const asked = await load('bad.csv', ...march, '--issues-json');
    expect((JSON.parse(asked.out) as { issues: { code: string }[] }).issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unknown-code']),
    );
    expect(await count('workforce.snapshot_content')).toBe(0);
  });

  it.each([
    ['no-such.csv', march, 'file-missing: There is no file no-such.csv.'],
    ['.', march, 'file-unreadable: . is not a file.'],
    ['march.csv', ['--as-at', '2026-02-31', '--mapping', 'mapping.json'], 'invalid-date: '],
    ['march.csv', ['--as-at', '2026-07-01', '--mapping', 'mapping.json'], 'future-as-at: '],
    ['march.csv', ['--as-at', '2026-03-31', '--mapping', 'no-such.json'], 'file-missing: '],
    ['march.csv', ['--as-at', '2026-03-31', '--mapping', 'no-such'], 'unknown-mapping: '],
    ['march.csv', ['--as-at', '2026-03-31', '--mapping', 'broken.json'], 'not-json: '],
    ['march.csv', ['--as-at', '2026-03-31', '--mapping', 'unfit.json'], 'mapping-invalid: '],
    ['march.csv', ['--mapping', 'mapping.json'], 'bad-usage: '],
    ['march.csv', [...march, '--no-such-option'], 'bad-usage: '],
    ['march.csv', [...march, '--force', 'NOPE'], 'unknown-force: '],
  ])('says no to %s %j in one sentence', async (file, options, sentence) => {
    const { no, out } = await load(file, ...options);
    expect(no).toContain(sentence);
    expect(no).not.toContain('\n');
    expect(out).toBe('');
    expect(await count('workforce.snapshot_content')).toBe(0);
  });
});
