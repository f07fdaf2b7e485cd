import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type CountFileDetail, type FigureAnswer, type ReconciliationAnswer } from '@muster/contracts';
import { Client } from 'pg';
import { emptyWorkforce } from '../../../test/empty-workforce';
import { openSession } from '../../../test/open-session';
import { runMusterIn } from '../../../test/run-muster-in';
import { snapshotUpload } from '../../../test/snapshot-upload';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { IMPORT_SNAPSHOT } from '../snapshots/commands/import-snapshot.command';
import { IMPORT_UNDO } from '../snapshots/commands/import-undo.command';
import { AGGREGATE_COMMANDS } from './aggregate.commands';

const EXAMPLES = join(__dirname, '../../../../../definitions/examples');
const FILE = join(EXAMPLES, 'west-midlands-leavers-2022-23.csv');
const MAPPING = join(EXAMPLES, 'west-midlands-leavers-2022-23-mapping.json');
/** West Midlands Police Federation quoting the Home Office, year to March 2023: 511 officers. */
const ROUTES = {
  'voluntary-resignation': 178,
  'normal-retirement': 228,
  'ill-health': 30,
  dismissal: 8,
  'transfer-out': 67,
} as const;
const SNAPSHOT_MAPPING = {
  ...{ kind: 'mapping', id: 'leavers', label: 'Leavers', person: { column: 'id' } },
  dimensions: { 'workforce-type': { column: 'type' }, sex: { column: 'sex' } },
  leavingDate: { column: 'left' },
  leavingReason: { column: 'reason' },
};
const ASKED = [
  '--force',
  'EXMP',
  '--place',
  'E23000014',
  '--from',
  '2022-04-01',
  '--to',
  '2023-03-31',
  '--reconcile',
];

/** 600 officers and 10 members of staff; with `left`, 511 officers and 2 staff have gone, by route. */
function workforce(left: boolean): string {
  const routes = Object.entries(ROUTES).flatMap(([route, count]) =>
    Array.from({ length: count }, () => route),
  );
  const rows = Array.from({ length: 610 }, (_, at) => {
    const gone = left && (at < 511 || at >= 608);
    const reason = at < 511 ? routes[at] : 'dismissal';
    return [
      at + 1,
      at < 600 ? 'officer' : 'staff',
      'female',
      gone ? '2022-10-15' : '',
      gone ? reason : '',
    ].join(',');
  });
  return `id,type,sex,left,reason\n${rows.join('\n')}\n`;
}

describe('published totals', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let steward: Record<string, string>;
  let analyst: Record<string, string>;
  const callerDir = mkdtempSync(join(tmpdir(), 'muster-totals-'));

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database));
    const here = { 'sec-fetch-site': 'same-origin' };
    steward = { ...here, ...(await openSession(app, ['steward'])) };
    analyst = { ...here, ...(await openSession(app, ['analyst'])) };
    writeFileSync(join(callerDir, 'mapping.json'), JSON.stringify(SNAPSHOT_MAPPING));
    writeFileSync(join(callerDir, '2022.csv'), workforce(false));
    writeFileSync(join(callerDir, '2023.csv'), workforce(true));
    writeFileSync(join(callerDir, 'wrong.csv'), readFileSync(FILE, 'utf8').replace(',511,', ',512,'));
  });
  afterEach(async () => {
    const owner = new Client(database.address.owner);
    await owner.connect();
    await owner.query('truncate workforce.count_file cascade');
    await owner.end();
    await emptyWorkforce(database.address.owner);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(callerDir, { recursive: true });
  });

  const muster = (...argv: string[]) =>
    runMusterIn(app, [...AGGREGATE_COMMANDS, IMPORT_SNAPSHOT, IMPORT_UNDO], callerDir, argv);
  const snapshot = (asAt: string) =>
    muster(
      ...['import', 'snapshot', `${asAt.slice(0, 4)}.csv`, '--force', 'EXMP', '--as-at', asAt],
      ...['--mapping', 'mapping.json'],
    );
  const leavers = () => muster('import', 'aggregates', FILE, '--mapping', MAPPING);
  const reconciled = async () =>
    JSON.parse((await muster('query', 'aggregates', ...ASKED)).out) as ReconciliationAnswer;
  const send = async (file: string, mapping?: string) => {
    const form = snapshotUpload(mapping === undefined ? {} : { mapping }, file);
    const headers = { ...steward, 'content-type': form.contentType };
    return app.inject({ method: 'POST', url: '/api/aggregates/files', headers, payload: form.payload });
  };
  const decide = (id: string, verb: string, payload: object = {}) =>
    app.inject({ method: 'POST', url: `/api/aggregates/files/${id}/${verb}`, headers: steward, payload });
  const ask = (path: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/aggregates/${path}`, headers: analyst, payload });

  it('keep 511 leavers with their five routes and where they were published', async () => {
    const loaded = await leavers();
    expect(loaded).toMatchObject({ no: null, notes: [] });

    const figures = (await ask('figures', { measure: 'leavers', by: 'leaving-reason' })).json<FigureAnswer>();

    expect(figures.rows[0]).toMatchObject({
      category: null,
      value: 511,
      place: 'E23000014',
      unit: 'headcount',
    });
    expect(figures.rows[0]?.source).toContain('quoting Home Office');
    const parts = figures.rows.slice(1);
    expect(Object.fromEntries(parts.map(({ category, value }) => [category, value]))).toEqual(ROUTES);
    expect(parts.map(({ value }) => value ?? 0).reduce((sum, each) => sum + each)).toBe(511);
    expect(parts[0]).toMatchObject({ label: 'Voluntary resignation', list: 'leaving-reason' });
  });

  it('agree with a ledger that holds the same leavers by route', async () => {
    await leavers();
    expect([(await snapshot('2022-03-31')).no, (await snapshot('2023-03-31')).no]).toEqual([null, null]);

    const { about, rows } = await reconciled();

    expect(about).toMatchObject({
      coverage: { first: '2022-03-31', last: '2023-03-31', whole: true },
      unplaced: 0,
    });
    expect(about.notes).toEqual([]);
    expect(
      rows.map(({ route, published, ledger, difference }) => [
        route,
        published.count,
        ledger.count,
        difference,
      ]),
    ).toEqual([
      [null, 511, 511, 0],
      ['voluntary-resignation', 178, 178, 0],
      ['normal-retirement', 228, 228, 0],
      ['ill-health', 30, 30, 0],
      ['dismissal', 8, 8, 0],
      ['transfer-out', 67, 67, 0],
      ['not-held', null, 0, null],
    ]);
  });

  it('stand beside nothing, not beside zero, where no snapshots cover the period', async () => {
    await leavers();
    await snapshot('2022-03-31');

    const { about, rows } = await reconciled();

    expect(rows.map(({ ledger }) => ledger.status)).toEqual(rows.map(() => 'not-held'));
    expect(about.notes).toEqual(['No snapshots cover this period, so the ledger holds no leavers.']);
  });

  it('reconcile over HTTP and as CSV alike', async () => {
    await leavers();
    const question = { force: 'EXMP', place: 'E23000014', from: '2022-04-01', to: '2023-03-31' };

    const answer = (await ask('reconciliation', question)).json<ReconciliationAnswer>();
    const csv = await muster('query', 'aggregates', ...ASKED, '--format', 'csv');

    expect(answer.rows).toEqual((await reconciled()).rows);
    expect(csv.out).toContain(',All leavers,shown,511,not-held,,');
  });

  it.each([
    [{ force: 'NOPE' }, 'unknown-force'],
    [{ from: '2023-04-01' }, 'invalid-period'],
    [{ place: 'E23000001' }, 'place-of-another-force'],
    [{ population: 'pcso' }, 'no-published-total'],
    [{ place: undefined }, 'no-published-total'],
  ])('are not reconciled for %j', async (change, code) => {
    await leavers();
    const question = { force: 'EXMP', place: 'E23000014', from: '2022-04-01', to: '2023-03-31', ...change };

    expect((await ask('reconciliation', question)).json()).toMatchObject({ code });
  });

  it('are refused when the parts do not add up', async () => {
    expect((await muster('import', 'aggregates', 'wrong.csv', '--mapping', MAPPING)).no).toMatch(
      /^total-differs: 1 row gives a total that its parts do not add up to\. \(row 2\)/,
    );
  });

  it('are previewed, confirmed, replaced with a reason, and taken back in a browser', async () => {
    const file = readFileSync(FILE, 'utf8');
    const mapping = readFileSync(MAPPING, 'utf8');
    const first = (await send(file, mapping)).json<CountFileDetail>();
    expect(first).toMatchObject({ state: 'ready', rows: 6, from: null });
    expect(first.holds?.totals).toMatchObject([{ measure: 'leavers', count: 511, parts: 5 }]);
    await decide(first.id, 'confirmation');

    expect((await send(file, mapping)).json()).toMatchObject({ duplicateOf: first.id });
    const better = file.replace(',511,', ',512,').replace(',178,', ',179,');
    const second = (await send(better, mapping)).json<CountFileDetail>();
    expect(second.supersedes).toEqual([first.id]);
    expect((await decide(second.id, 'confirmation')).json()).toMatchObject({ code: 'reissue-reason-needed' });
    await decide(second.id, 'confirmation', { reason: 'Corrected by the publisher' });
    const values = async () =>
      (await ask('figures', {})).json<FigureAnswer>().rows.map(({ value }) => value ?? 0);
    expect((await values())[0]).toBe(512);
    await decide(second.id, 'undo', { reason: 'The correction was wrong' });
    expect((await values())[0]).toBe(511);
  });

  it('are not replaced in part', async () => {
    const rows = readFileSync(FILE, 'utf8').trim().split('\n');
    const total = rows[1] ?? '';
    const two = [rows[0], total, total.replace('2022-04-01,2023-03-31', '2021-04-01,2022-03-31')].join('\n');
    await decide((await send(two)).json<CountFileDetail>().id, 'confirmation');

    const one = (await send([rows[0], total.replace('511', '510')].join('\n'))).json<CountFileDetail>();

    expect(one).toMatchObject({ state: 'refused', issues: [{ code: 'replaces-part' }] });
  });

  it('of another source stand beside those of the first', async () => {
    await leavers();
    const other = readFileSync(FILE, 'utf8').replaceAll('West Midlands Police Federation quoting ', '');
    const loaded = (await send(other, readFileSync(MAPPING, 'utf8'))).json<CountFileDetail>();
    expect(loaded).toMatchObject({ state: 'ready', supersedes: [] });
    await decide(loaded.id, 'confirmation');

    expect((await reconciled()).about).toMatchObject({
      source: 'Home Office figures for 2022/23',
      notes: expect.arrayContaining([
        expect.stringMatching(/^Also published by: West Midlands Police Federation/),
      ]),
    });
  });

  it('are written out again in the layout that is read', async () => {
    await leavers();
    const csv = await muster('query', 'aggregates', '--measure', 'leavers', '--format', 'csv');
    const { id } = (await send(csv.out)).json<CountFileDetail>();

    const again = await decide(id, 'confirmation', { reason: 'The same again' });

    expect(again.json()).toMatchObject({ state: 'published', holds: { cells: { shown: 6 } } });
    const undone = await muster('import', 'undo', id, '--reason', 'Once is enough');
    expect(JSON.parse(undone.out)).toEqual({ id, state: 'undone', restored: [expect.any(String)] });
  });

  it.each([
    [['import', 'aggregates'], 'bad-usage'],
    [['import', 'aggregates', 'none.csv'], 'file-missing'],
    [['import', 'aggregates', FILE, '--mapping', FILE], 'not-json'],
    [['query', 'aggregates', '--reconcile'], 'bad-usage'],
    [['query', 'aggregates', '--measure', 'joiners', ...ASKED], 'bad-usage'],
    [['query', 'aggregates', '--from', 'yesterday'], 'bad-usage'],
    [['query', 'aggregates', '--from', '2023-02-31'], 'invalid-period'],
  ])('are refused on the command line: %j', async (argv, code) => {
    expect((await muster(...argv)).no).toMatch(new RegExp(`^${code}: `));
  });
});
