import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type SensitiveGrant, sensitiveGrantListSchema, sensitiveGrantSchema } from '@muster/contracts';
import { DataSource } from 'typeorm';
import { openSession } from '../../../test/open-session';
import { runMusterIn } from '../../../test/run-muster-in';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { GRANT_COMMANDS } from './grant.commands';
import { SensitiveGrants } from './sensitive-grants.service';

const REQUEST = {
  ...{ username: 'ana', dimension: 'religion', until: '2026-12-31' },
  purpose: 'Answer of the faith forum',
};

describe('grants to count by a sensitive characteristic', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let dpo: Record<string, string>;
  let analyst: Record<string, string>;
  let now = new Date('2026-07-31T12:00:00Z');

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database), () => now);
    dpo = await openSession(app, ['dpo', 'analyst'], 'dora');
    analyst = await openSession(app, ['analyst'], 'ana');
    await openSession(app, ['steward'], 'stew');
  });
  afterEach(async () => {
    now = new Date('2026-07-31T12:00:00Z');
    await app
      .get(DataSource)
      .query('update access.sensitive_grant set ended_by = $1, ended_at = now()', ['test']);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const post = (url: string, payload: object, headers = dpo) =>
    app.inject({ method: 'POST', url, headers, payload });
  const add = async (change: object = {}) => {
    const response = await post('/api/sensitive-grants', { ...REQUEST, ...change });
    expect(response.statusCode).toBe(201);
    return sensitiveGrantSchema.parse(response.json());
  };
  const mine = async (): Promise<SensitiveGrant[]> => {
    const { body } = await app.inject({ url: '/api/sensitive-grants/mine', headers: analyst });
    return sensitiveGrantListSchema.parse(JSON.parse(body)).grants;
  };
  const valid = () => app.get(SensitiveGrants).validFor('ana');

  it('gives leave for one characteristic, and the analyst sees it', async () => {
    const grant = await add();

    expect(grant).toMatchObject({
      ...{ username: 'ana', dimension: 'religion', from: '2026-07-31', until: '2026-12-31' },
      ...{ grantedBy: 'dora', valid: true, endedAt: null },
    });
    expect(await valid()).toEqual(new Set(['religion']));
    expect((await mine())[0]).toEqual(grant);
  });

  it('runs out by the clock, after its last day in the United Kingdom', async () => {
    await add();
    now = new Date('2026-12-31T23:59:00Z');
    expect(await valid()).toEqual(new Set(['religion']));
    now = new Date('2027-01-01T00:00:00Z');
    expect(await valid()).toEqual(new Set());
  });

  it('can be ended before, once, also when two end it at once', async () => {
    const { id } = await add();
    const url = `/api/sensitive-grants/${id}/end`;
    const answers = await Promise.all([post(url, {}), post(url, {})]);

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(await valid()).toEqual(new Set());
  });

  it.each([
    ['own-grant', 409, { username: 'dora' }],
    ['unknown-account', 404, { username: 'nobody' }],
    ['account-not-suitable', 422, { username: 'stew' }],
    ['grant-period', 422, { until: '2026-07-30' }],
    ['grant-period', 422, { until: '2027-08-01' }],
    ['invalid-request', 422, { dimension: 'ethnicity' }],
    ['invalid-request', 422, { purpose: 'short    ' }],
    ['grant-period', 422, { until: '2026-11-31' }],
  ])('says %s', async (code, status, change) => {
    const response = await post('/api/sensitive-grants', { ...REQUEST, ...change });

    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([status, code]);
    expect(await valid()).toEqual(new Set());
  });

  it.each(['nothing', '5d7e1f7e-0000-4000-8000-000000000000'])('does not end %s', async (id) => {
    expect((await post(`/api/sensitive-grants/${id}/end`, {})).json()).toMatchObject({
      code: 'unknown-grant',
    });
  });

  it('writes down who gave what for what', async () => {
    await add();
    const rows: unknown[] = await app
      .get(DataSource)
      .query(
        `select actor, purpose, detail from audit.trail where action = 'grants.add' order by seq desc limit 1`,
      );

    expect(rows).toEqual([
      {
        ...{ actor: 'dora', purpose: REQUEST.purpose },
        detail: { username: 'ana', dimension: 'religion', until: '2026-12-31' },
      },
    ]);
  });

  it('works at the terminal for the officer named, and for nobody else', async () => {
    const run = (...argv: string[]) => runMusterIn(app, GRANT_COMMANDS, '.', argv);
    const words = [
      '--dimension',
      'disability',
      '--until',
      '2026-08-31',
      '--purpose',
      'Report on adjustments',
    ];
    const nobody = await run('grant', 'add', 'ana', ...words);
    const other = await run('grant', 'add', 'ana', ...words, '--as', 'stew');
    const given = await run('grant', 'add', 'ana', ...words, '--as', 'dora');
    const listed = await run('grant', 'list');
    const ended = await run('grant', 'end', given.out, '--as', 'dora');

    expect([nobody.no, other.no]).toEqual([
      expect.stringContaining('--as USERNAME'),
      expect.stringContaining('account-not-suitable'),
    ]);
    expect(listed.out).toContain(
      `${given.out}\tana\tdisability\t2026-07-31\t2026-08-31\tvalid\tReport on adjustments`,
    );
    expect(ended.out).toBe('The grant has ended.');
    expect(await valid()).toEqual(new Set());
    expect((await run('grant', 'add', 'ana')).no).toContain('usage: muster grant add');
    expect((await run('grant', 'end', given.out, '--as', 'dora')).no).toContain('grant-ended');
  });
});
