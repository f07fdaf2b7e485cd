import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { foiTableListSchema, publishedAnswerSchema } from '@muster/contracts';
import { Client } from 'pg';
import { openSession } from '../../../test/open-session';
import { aBuiltRelease, type FixtureCell } from '../../../test/release-fixture';
import { runMusterIn } from '../../../test/run-muster-in';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { ReleaseDecisions } from '../releases/release-decisions.service';
import { FOI_COMMANDS } from './foi.commands';

describe('standing tables', () => {
  let database: TestDatabase;
  let owner: Client;
  let app: NestFastifyApplication;
  let analyst: Record<string, string>;
  const folder = mkdtempSync(join(tmpdir(), 'muster-foi-'));

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client(database.address.owner);
    await owner.connect();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database));
    analyst = await openSession(app, ['analyst'], 'ana');
    await openSession(app, ['dpo'], 'dora');
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const get = (query: string) => app.inject({ url: `/api/foi-tables${query}`, headers: analyst });
  const run = (...argv: string[]) => runMusterIn(app, FOI_COMMANDS, folder, argv);

  it('are listed', async () => {
    const { tables } = foiTableListSchema.parse((await get('/list')).json());

    expect(tables).toHaveLength(6);
    expect((await run('foi', 'list')).out.split('\n')).toEqual(
      tables.map(({ id, title }) => `${id}\t${title}`),
    );
  });

  it('are refused alike while nothing is published and for a force that is not', async () => {
    const answers = [await get('?force=EXMP&table=joiners'), await get('?force=NOPE&table=joiners')];

    expect(answers.map((answer) => answer.json<{ code: string }>().code)).toEqual([
      ...['no-published-release', 'no-published-release'],
    ]);
    expect((await get('?force=EXMP&table=nothing')).json()).toMatchObject({
      status: 404,
      code: 'unknown-foi-table',
    });
    expect((await run('foi', 'export', 'joiners', '--force', 'EXMP', '--out', 'x')).no).toMatch(
      /^no-published-release/,
    );
    expect((await run('foi', 'export', 'joiners')).no).toContain('usage: muster foi export');
  });

  it('answer from the release in force, over HTTP and as files', async () => {
    const cells: readonly FixtureCell[] = [
      { coords: {}, value: 60 },
      { coords: { ethnicity: 'black' }, value: 20 },
      { coords: { ethnicity: 'asian', rank: 'sergeant' }, value: null },
    ];
    const id = await aBuiltRelease(owner, { period: '2026-Q1', cells });
    expect((await app.get(ReleaseDecisions).decide('approve', id, 'dora')).ok).toBe(true);
    expect((await app.get(ReleaseDecisions).decide('publish', id, 'ana')).ok).toBe(true);

    const response = await get('?force=EXMP&table=rank-by-ethnicity');
    expect([response.statusCode, publishedAnswerSchema.parse(response.json())]).toMatchObject([
      200,
      { page: 'foi', role: 'board', force: 'EXMP', release: { id, period: '2026-Q1' } },
    ]);
    const { out } = await run('foi', 'export', 'rank-by-ethnicity', '--force', 'EXMP', '--out', 'tables');
    expect(JSON.parse(out)).toMatchObject({ files: readdirSync(join(folder, 'tables')) });
    expect(
      readFileSync(join(folder, 'tables', 'muster-foi-rank-by-ethnicity-EXMP-2026-Q1.csv'), 'utf8'),
    ).toMatch(/^section,measure,dimension,code,/);
    writeFileSync(join(folder, 'file'), '');
    expect((await run('foi', 'export', 'joiners', '--force', 'EXMP', '--out', 'file')).no).toMatch(
      /^folder-unusable/,
    );
  });
});
