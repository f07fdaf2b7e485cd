import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { openSession } from '../../../test/open-session';
import { aBuiltRelease } from '../../../test/release-fixture';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { type Decision, ReleaseDecisions } from './release-decisions.service';
import { type ReleaseRow } from './release-row';
import { ReleaseStore } from './release-store.service';

describe('decisions about a release', () => {
  let database: TestDatabase;
  let owner: Client;
  let app: NestFastifyApplication;
  let id: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client(database.address.owner);
    await owner.connect();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database));
    await openSession(app, ['analyst'], 'test-builder');
    await openSession(app, ['analyst'], 'test-other');
    await openSession(app, ['dpo'], 'test-dpo');
    await openSession(app, ['dpo', 'steward'], 'test-steward');
    await openSession(app, ['steward'], 'test-steward-alone');
    await openSession(app, ['board'], 'test-board');
    await openSession(app, ['analyst'], 'test-closed');
    await owner.query(`update access.account set disabled_at = now() where username = 'test-closed'`);
  });
  beforeEach(async () => {
    await owner.query('truncate release.release, workforce.snapshot, workforce.withholding cascade');
    id = await aBuiltRelease(owner, { period: '2026-Q1' });
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });

  async function decide(decision: Decision, actor: string, of = id): Promise<string> {
    const decided = await app.get(ReleaseDecisions).decide(decision, of, actor);
    return decided.ok ? decided.value.state : decided.refusal.code;
  }

  async function published(period: string): Promise<string> {
    const of = await aBuiltRelease(owner, { period });
    expect(await decide('approve', 'test-dpo', of)).toBe('approved');
    expect(await decide('publish', 'test-builder', of)).toBe('published');
    return of;
  }

  const inForce = async () =>
    (await app.get(ReleaseStore).list('EXMP')).filter((row: ReleaseRow) => row.inForce).map((row) => row.id);

  it.each([
    ['test-builder', 'own-release'],
    ['test-steward', 'steward-may-not'],
    ['test-board', 'approver-unfit'],
    ['test-closed', 'approver-unfit'],
    ['nobody', 'approver-unfit'],
    ['command-line', 'approver-unfit'],
    ['test-other', 'approved'],
    ['test-dpo', 'approved'],
  ])('lets %s approve: %s', async (actor, outcome) => {
    expect(await decide('approve', actor)).toBe(outcome);
  });

  it.each(['test-steward-alone', 'test-board', 'test-closed', 'nobody'])(
    'lets %s neither discard nor publish nor archive',
    async (actor) => {
      expect(await decide('discard', actor)).toBe('approver-unfit');
      await decide('approve', 'test-other');
      expect(await decide('publish', actor)).toBe('approver-unfit');
      await decide('publish', 'test-other');
      expect(await decide('archive', actor)).toBe('approver-unfit');
      expect(await inForce()).toEqual([id]);
    },
  );

  it('lets one person of fifty approve, and never the builder, however many try at once', async () => {
    const actors = Array.from({ length: 50 }, (_, at) =>
      at % 2 === 0 ? 'test-builder' : at % 4 === 1 ? 'test-other' : 'test-dpo',
    );
    const outcomes = await Promise.all(actors.map((actor) => decide('approve', actor)));
    expect(outcomes.filter((outcome) => outcome === 'approved')).toHaveLength(1);
    expect(new Set(outcomes.filter((_, at) => actors[at] === 'test-builder'))).toEqual(
      new Set(['own-release']),
    );
    const row = await app.get(ReleaseStore).find(id);
    expect(row?.builtBy).toBe('test-builder');
    expect(['test-other', 'test-dpo']).toContain(row?.approvedBy);
    const [trail] = await app
      .get(DataSource)
      .query<{ done: string }[]>(
        `select count(*) as done from audit.trail where object = $1 and action = 'releases.approve' and outcome = 'done'`,
        [id],
      );
    expect(trail?.done).toBe('1');
  });

  it('moves readers once, however many publish, archive and discard at once', async () => {
    await decide('approve', 'test-other');
    const tries: Decision[] = Array.from(
      { length: 30 },
      (_, at) => (['publish', 'discard'] as const)[at % 2] ?? 'publish',
    );
    const outcomes = await Promise.all(tries.map((decision) => decide(decision, 'test-dpo')));
    const done = outcomes.filter((outcome) => outcome === 'published' || outcome === 'discarded');
    expect(done).toHaveLength(1);
    expect(await inForce()).toEqual(done[0] === 'published' ? [id] : []);
  });

  it('goes from built to published in order and never back', async () => {
    expect(await decide('publish', 'test-other')).toBe('not-approved');
    expect(await decide('archive', 'test-other')).toBe('not-published');
    expect(await decide('approve', 'test-other')).toBe('approved');
    expect(await decide('approve', 'test-dpo')).toBe('already-approved');
    expect(await decide('publish', 'command-line')).toBe('published');
    expect(await decide('publish', 'test-other')).toBe('already-published');
    expect(await decide('approve', 'test-dpo')).toBe('already-published');
    expect(await decide('discard', 'test-other')).toBe('already-published');
    expect(await decide('archive', 'test-other')).toBe('archived');
    expect(await decide('publish', 'test-other')).toBe('release-ended');
    expect(await decide('discard', 'test-other')).toBe('release-ended');
    expect(await decide('approve', 'test-other', 'no-id')).toBe('unknown-release');
  });

  it('keeps older quarters readable, and sends readers back when the newest is archived', async () => {
    await decide('discard', 'test-other');
    const first = await published('2025-Q2');
    const second = await published('2025-Q3');
    expect(await inForce()).toEqual([second]);
    expect(await decide('archive', 'test-dpo', second)).toBe('archived');
    expect(await inForce()).toEqual([first]);
    expect(await decide('archive', 'test-dpo', first)).toBe('archived');
    expect(await inForce()).toEqual([]);
  });

  it('refuses a release whose snapshot was taken back, or after somebody objected', async () => {
    await decide('approve', 'test-other');
    await owner.query(`update workforce.snapshot set state = 'superseded'`);
    expect(await decide('publish', 'test-other')).toBe('snapshot-changed');
    await owner.query(`update workforce.snapshot set state = 'published'`);
    await owner.query(
      `insert into workforce.withholding (force, finished, requested_by) values ('EXMP', 0, 'test-dpo')`,
    );
    expect(await decide('publish', 'test-other')).toBe('snapshot-changed');
    await owner.query(`update workforce.withholding set finished = 1, finished_at = '2026-05-02'`);
    expect(await decide('publish', 'test-other')).toBe('snapshot-changed');
    await owner.query(`update workforce.withholding set finished_at = '2026-04-01'`);
    expect(await decide('publish', 'test-other')).toBe('published');
  });

  it('answers a person with a sentence, and a steward with none of it', async () => {
    const call = async (roles: Parameters<typeof openSession>[1], username: string) => {
      const headers = await openSession(app, roles, username);
      const response = await app.inject({ method: 'POST', url: `/api/releases/${id}/approval`, headers });
      return { status: response.statusCode, ...response.json<{ code?: string; detail?: string }>() };
    };
    expect(await call(['analyst'], 'test-builder')).toMatchObject({ status: 403, code: 'own-release' });
    expect(await call(['dpo', 'steward'], 'test-steward')).toMatchObject({
      ...{ status: 403, code: 'steward-may-not' },
      detail: 'A data steward does not approve releases. Ask an analyst or the data protection officer.',
    });
    expect(await call(['steward'], 'test-only-steward')).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(await call(['dpo'], 'test-dpo')).toMatchObject({ status: 200, approvedBy: 'test-dpo' });
  });
});
