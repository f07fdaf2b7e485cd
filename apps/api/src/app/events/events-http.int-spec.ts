import { gzipSync } from 'node:zlib';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type EventFeedDetail,
  eventFeedDetailSchema,
  eventFeedListSchema,
  reconciliationSchema,
} from '@muster/contracts';
import { snapshotMappingSchema, toReferenceDate } from '@muster/domain';
import { DataSource } from 'typeorm';
import { emptyWorkforce } from '../../../test/empty-workforce';
import { findInDatabase } from '../../../test/find-in-database';
import { openSession } from '../../../test/open-session';
import { snapshotUpload } from '../../../test/snapshot-upload';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { SnapshotJobs } from '../snapshots/snapshot-jobs.service';
import { SnapshotLifecycle } from '../snapshots/snapshot-lifecycle.service';
import { SnapshotReceiver } from '../snapshots/snapshot-receiver.service';

const SNAPSHOTS = snapshotMappingSchema.parse({
  kind: 'mapping',
  id: 'small',
  label: 'Small file',
  person: { column: 'Staff number', stripLeadingZeros: true },
  dimensions: { 'workforce-type': { constant: 'officer' }, rank: { column: 'Rank' }, sex: { column: 'Sex' } },
});
const HEADER = 'Staff number,Rank,Sex\n';
/** 7031847 leaves, 7031848 is promoted, 7031850 joins. */
const MARCH = `${HEADER}7031847,constable,female\n7031848,constable,male\n7031849,sergeant,female\n`;
const APRIL = `${HEADER}7031848,sergeant,male\n7031849,sergeant,female\n7031850,constable,male\n`;
const EVENTS = `Person,Event,Date,Leaving reason,Rank to
7031847,leaver,2026-04-10,voluntary-resignation,
7031848,promotion,2026-04-12,,inspector
7031850,joiner,2026-04-15,,
`;

describe('event feeds over HTTP', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let steward: Record<string, string>;
  let analyst: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(
      testConfiguration(),
      asOpenDatabase(database),
      () => new Date('2026-06-30T12:00:00Z'),
    );
    steward = await openSession(app, ['steward']);
    analyst = await openSession(app, ['analyst']);
  });
  beforeEach(async () => {
    await publish(MARCH, '2026-03-31');
    await publish(APRIL, '2026-04-30');
  });
  afterEach(() => emptyWorkforce(database.address.owner));
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function publish(file: string, asAt: string): Promise<void> {
    const bytes = (async function* () {
      yield Buffer.from(file);
    })();
    const about = {
      force: 'EXMP',
      asAt: toReferenceDate(asAt),
      mapping: SNAPSHOTS,
      actor: 'test',
      size: null,
    };
    const received = await app.get(SnapshotReceiver).receive({ ...about, bytes }, 'ready');
    if (!received.ok) throw new Error(received.refusal.code);
    await app.get(SnapshotLifecycle).confirm(received.value.id, 'test');
    await app.get(SnapshotJobs).run(received.value.id);
  }

  async function send(file: Uint8Array | string, changes: Record<string, string> = {}, headers = steward) {
    const { payload, contentType } = snapshotUpload({ force: 'EXMP', ...changes }, file, 'events.csv');
    return app.inject({
      method: 'POST',
      url: '/api/events',
      headers: { ...headers, 'content-type': contentType },
      payload,
    });
  }
  async function feedOf(...sent: Parameters<typeof send>): Promise<EventFeedDetail> {
    const response = await send(...sent);
    expect(response.statusCode).toBe(201);
    return eventFeedDetailSchema.parse(response.json());
  }
  const post = (url: string, payload: object = {}, headers = steward) =>
    app.inject({ method: 'POST', url, headers, payload });
  const get = (url: string, headers = steward) => app.inject({ method: 'GET', url, headers });
  const generation = async () =>
    (
      await app.get(DataSource).query<{ generation: string }[]>('select generation from workforce.generation')
    )[0]?.generation;

  it('checks a file, shows what it contradicts, lets it count and takes it back', async () => {
    const feed = await feedOf(EVENTS, { from: '2026-04-01', to: '2026-04-30' });
    expect(feed).toMatchObject({
      state: 'ready',
      period: { from: '2026-04-01', to: '2026-04-30' },
      rows: 3,
      counts: { leaver: 1, promotion: 1, joiner: 1 },
      issues: [],
      reconciliation: { snapshots: 2, feeds: 1, events: 3, agree: 2, contradict: 1, notChecked: 0 },
    });
    expect(feed.reconciliation?.contradictions).toEqual([
      expect.objectContaining({
        code: 'rank-differs',
        count: 1,
        rows: [{ feed: feed.id, count: 1, rows: [3] }],
      }),
    ]);
    expect(
      reconciliationSchema.parse((await get('/api/events/reconciliation?force=EXMP')).json()),
    ).toMatchObject({
      feeds: 0,
      events: 0,
    });

    const before = Number(await generation());
    const confirmed = await post(`/api/events/${feed.id}/confirmation`);
    expect(confirmed.json()).toMatchObject({
      state: 'published',
      reconciliation: { agree: 2, contradict: 1 },
    });
    expect(Number(await generation())).toBe(before + 1);
    expect((await post(`/api/events/${feed.id}/confirmation`)).json()).toMatchObject({
      status: 409,
      code: 'event-feed-not-ready',
    });
    expect((await get('/api/events/reconciliation?force=EXMP', analyst)).json()).toMatchObject({ agree: 2 });
    expect((await get(`/api/events/${feed.id}`, analyst)).json()).toMatchObject({ state: 'published' });

    const undone = await post(`/api/events/${feed.id}/undo`, { reason: 'Only a try' });
    expect(undone.json()).toMatchObject({ state: 'undone', undoReason: 'Only a try', reconciliation: null });
    expect((await post(`/api/events/${feed.id}/undo`, { reason: 'Again' })).json()).toMatchObject({
      code: 'event-feed-not-published',
    });
    const { feeds } = eventFeedListSchema.parse((await get('/api/events?force=EXMP', analyst)).json());
    expect(feeds.map(({ id, state, events }) => [id, state, events])).toEqual([[feed.id, 'undone', 3]]);
  });

  it('recognises the same file, packed or not, and reads it again once it was taken back', async () => {
    const first = await feedOf(EVENTS);
    await post(`/api/events/${first.id}/confirmation`);

    const again = await feedOf(gzipSync(EVENTS));
    expect(again).toMatchObject({ state: 'discarded', duplicateOf: first.id });
    await post(`/api/events/${first.id}/undo`, { reason: 'Once more' });
    expect(await feedOf(EVENTS)).toMatchObject({ state: 'ready', duplicateOf: null });
  });

  it('keeps no event of a refused or discarded file', async () => {
    const refused = await feedOf(EVENTS.replace('2026-04-12', '2026-04-31').replace('joiner', 'arrival'));
    expect(refused).toMatchObject({ state: 'refused', period: null, counts: {}, reconciliation: null });
    expect(refused.issues.map(({ code }) => code).sort()).toEqual(['impossible-date', 'unknown-event']);
    const ready = await feedOf(EVENTS);
    expect((await post(`/api/events/${ready.id}/discard`)).json()).toMatchObject({ state: 'discarded' });

    expect(await app.get(DataSource).query('select 1 from workforce.event')).toEqual([]);
    expect((await post(`/api/events/${ready.id}/discard`)).json()).toMatchObject({
      code: 'event-feed-not-ready',
    });
  });

  it('stores no staff number anywhere', async () => {
    const feed = await feedOf(EVENTS);
    await post(`/api/events/${feed.id}/confirmation`);
    await feedOf(EVENTS.replace('leaver', '7031847'));

    expect(await findInDatabase(database.address.owner, '703184')).toEqual([]);
  });

  it('reads a person as the snapshots do, and a mapping that is sent along', async () => {
    const mapping = JSON.stringify({
      kind: 'event-mapping',
      id: 'leavers',
      label: 'Leavers',
      person: { column: 'Collar', stripLeadingZeros: true },
      event: { constant: 'leaver' },
      date: { column: 'Last day', dateFormat: 'dd/MM/yyyy' },
    });
    const feed = await feedOf('Collar,Last day\n0007031847,10/04/2026\n', { mapping });

    expect(feed).toMatchObject({ state: 'ready', mapping: 'leavers', reconciliation: { agree: 1 } });
    expect(feed.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['leaver-without-reason', 'warning'],
    ]);
  });

  it('refuses a field with a character that cannot be kept, and says which', async () => {
    const refused = await send(EVENTS, { force: 'EXMP\0' });
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/force', code: 'unstorable-character' }],
    });
  });

  it('answers one file of a force at a time', async () => {
    await using runner = app.get(DataSource).createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    await runner.query(`select pg_advisory_xact_lock(hashtextextended('muster:import:EXMP', 0))`);

    expect((await send(EVENTS)).json()).toMatchObject({ status: 409, code: 'import-in-progress' });
    await runner.rollbackTransaction();
    expect(await feedOf(EVENTS)).toMatchObject({ state: 'ready' });
  });

  it.each([
    [{ force: 'NOPE' }, 404, 'unknown-force', null],
    [{ mapping: 'no-such' }, 422, 'invalid-request', '/mapping'],
    [{ mapping: 'exmp-monthly' }, 422, 'invalid-request', '/mapping'],
    [{ mapping: '{' }, 422, 'invalid-request', '/mapping'],
    [{ mapping: '{"kind":"event-mapping"}' }, 422, 'invalid-request', '/mapping/id'],
    [{ from: '2026-04-01' }, 422, 'invalid-request', '/to'],
    [{ from: '2026-04-31', to: '2026-05-01' }, 422, 'invalid-request', '/from'],
    [{ from: '2026-05-01', to: '2026-04-01' }, 422, 'event-period-unfit', null],
    [{ from: '2026-05-01', to: '2026-07-01' }, 422, 'event-period-unfit', null],
  ])('turns %j down', async (changes: Record<string, string>, status, code, pointer) => {
    const problem = (await send(EVENTS, changes)).json<{ errors?: { pointer: string }[] }>();

    expect(problem).toMatchObject({ status, code });
    if (pointer !== null) expect(problem.errors?.map((each) => each.pointer)).toContain(pointer);
    expect(await app.get(DataSource).query('select 1 from workforce.event_feed')).toEqual([]);
  });

  it.each(['no-id', '00000000-0000-4000-8000-000000000000'])('knows no feed %s', async (id) => {
    expect((await get(`/api/events/${id}`)).json()).toMatchObject({
      status: 404,
      code: 'unknown-event-feed',
    });
  });

  it('leaves an audit event for every step, without a person or a count', async () => {
    const feed = await feedOf(EVENTS);
    await post(`/api/events/${feed.id}/confirmation`);
    await post(`/api/events/${feed.id}/undo`, { reason: 'Only a try' });

    const trail = await app
      .get(DataSource)
      .query<{ action: string; outcome: string; detail: object }[]>(
        'select action, outcome, detail from audit.trail where object = $1 order by seq',
        [feed.id],
      );
    expect(trail).toEqual([
      { action: 'events.receive', outcome: 'done', detail: { force: 'EXMP', mapping: 'standard-events' } },
      { action: 'events.confirm', outcome: 'done', detail: { force: 'EXMP' } },
      { action: 'events.undo', outcome: 'done', detail: { force: 'EXMP' } },
    ]);

    await get('/api/events/reconciliation?force=EXMP', analyst);
    const [last] = await app
      .get(DataSource)
      .query<{ action: string; detail: object }[]>(
        'select action, detail from audit.trail order by seq desc limit 1',
      );
    expect(last).toEqual({ action: 'events.reconcile', detail: { force: 'EXMP' } });
  });
});
