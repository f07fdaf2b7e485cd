import { gzipSync } from 'node:zlib';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type SnapshotDetail, type SnapshotList } from '@muster/contracts';
import { type SnapshotMapping, snapshotMappingSchema } from '@muster/domain';
import { DataSource } from 'typeorm';
import { emptyWorkforce } from '../../../test/empty-workforce';
import { findInDatabase } from '../../../test/find-in-database';
import { openSession } from '../../../test/open-session';
import { snapshotUpload } from '../../../test/snapshot-upload';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';

const MAPPING = snapshotMappingSchema.parse({
  kind: 'mapping',
  id: 'small',
  label: 'Small file',
  person: { column: 'Staff number' },
  dimensions: {
    'workforce-type': { constant: 'officer' },
    rank: { column: 'Rank' },
    ethnicity: { column: 'Ethnicity' },
  },
} satisfies Record<keyof Pick<SnapshotMapping, 'kind' | 'id' | 'label' | 'person' | 'dimensions'>, unknown>);

const HEADER = 'Staff number,Rank,Ethnicity\n';
const MARCH = `${HEADER}7031847,constable,W1\n7031848,constable,B1\n7031849,sergeant,A1\n`;
/** 7031847 left, 7031848 was promoted, 7031850 joined. */
const APRIL = `${HEADER}7031848,sergeant,B1\n7031849,sergeant,A1\n7031850,constable,M1\n`;

describe('the life of a snapshot over HTTP', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let steward: Record<string, string>;
  let analyst: Record<string, string>;
  const configuration = testConfiguration();

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(
      configuration,
      asOpenDatabase(database),
      () => new Date('2026-06-30T12:00:00Z'),
    );
    steward = await openSession(app, ['steward']);
    analyst = await openSession(app, ['analyst']);
  });
  afterEach(() => emptyWorkforce(database.address.owner));
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function send(file: Uint8Array | string, changes: Record<string, string> = {}, headers = steward) {
    const fields = { force: 'EXMP', asAt: '2026-03-31', mapping: JSON.stringify(MAPPING), ...changes };
    const { payload, contentType } = snapshotUpload(fields, file);
    return app.inject({
      method: 'POST',
      url: '/api/snapshots',
      headers: { ...headers, 'content-type': contentType },
      payload,
    });
  }
  const call = (method: 'GET' | 'POST', url: string, payload?: object, headers = steward) =>
    app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  const detail = async (id: string) => (await call('GET', `/api/snapshots/${id}`)).json<SnapshotDetail>();
  /** Follows the progress stream to its end, then reads the snapshot. */
  async function settled(id: string): Promise<SnapshotDetail> {
    await call('GET', `/api/snapshots/${id}/progress`);
    return detail(id);
  }
  async function publish(file: string, asAt: string): Promise<SnapshotDetail> {
    const { id } = (await send(file, { asAt })).json<SnapshotDetail>();
    expect((await settled(id)).state).toBe('ready');
    expect((await call('POST', `/api/snapshots/${id}/confirmation`)).statusCode).toBe(202);
    return settled(id);
  }
  const count = async (table: string): Promise<number> => {
    const [row] = await app.get(DataSource).query<{ n: number }[]>(`select count(*)::int as n from ${table}`);
    return row?.n ?? -1;
  };
  const actions = async (id: string): Promise<string[]> => {
    const rows = await app
      .get(DataSource)
      .query<{ line: string }[]>(
        `select actor || ' ' || action || ' ' || outcome as line from audit.trail where object = $1 order by seq`,
        [id],
      );
    return rows.map(({ line }) => line);
  };

  it('goes from file to receipt: checked, previewed, confirmed, published', async () => {
    const answer = await send(MARCH);
    expect(answer.statusCode).toBe(202);
    const received = answer.json<SnapshotDetail>();
    expect(received).toMatchObject({ state: 'screening', rows: 3, headcount: 3, createdBy: 'test-steward' });

    const ready = await settled(received.id);
    expect(ready).toMatchObject({
      state: 'ready',
      issues: [],
      duplicateOf: null,
      mapping: 'small',
      change: { previous: null, headcount: 3 },
    });
    expect(await count('workforce.spell')).toBe(0);

    const confirmed = (
      await call('POST', `/api/snapshots/${received.id}/confirmation`)
    ).json<SnapshotDetail>();
    expect(confirmed.state).toBe('publishing');
    expect((await settled(received.id)).state).toBe('published');
    expect(await count('workforce.spell')).toBe(3);

    const april = await publish(APRIL, '2026-04-30');
    expect(april).toMatchObject({
      state: 'published',
      // Worked by hand from the two files above.
      change: {
        headcount: 3,
        joiners: 1,
        leavers: 1,
        promotions: 1,
        previous: { asAt: '2026-03-31', headcount: 3 },
      },
    });
    expect(await actions(april.id)).toEqual([
      'test-steward snapshots.receive done',
      'test-steward snapshots.screen done',
      'test-steward snapshots.preview done',
      'test-steward snapshots.confirm done',
      'test-steward ledger.publish done',
    ]);

    const list = (await call('GET', '/api/snapshots?force=EXMP', undefined, analyst)).json<SnapshotList>();
    expect(list.snapshots.map(({ asAt, state }) => [asAt, state])).toEqual([
      ['2026-04-30', 'published'],
      ['2026-03-31', 'published'],
    ]);
  });

  it('tells progress by server-sent events with ids of its own and ends when nothing goes on', async () => {
    const { id } = (await send(MARCH)).json<SnapshotDetail>();
    const stream = await call('GET', `/api/snapshots/${id}/progress`);
    expect(stream.headers['content-type']).toContain('text/event-stream');
    const events = stream.payload.split('\n\n').filter((event) => event.includes('data:'));
    expect(events[0]).toContain('id: 1');
    expect(events.at(-1)).toContain('"state":"ready","done":1');
    expect((await call('GET', `/api/snapshots/${id}/progress`, undefined, analyst)).statusCode).toBe(403);
    const unknown = await call('GET', '/api/snapshots/00000000-0000-4000-8000-000000000000/progress');
    expect([unknown.statusCode, unknown.headers['content-type']]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('takes a published snapshot back and takes the same file again afterwards', async () => {
    await publish(MARCH, '2026-03-31');
    const april = await publish(APRIL, '2026-04-30');

    const undone = await call('POST', `/api/snapshots/${april.id}/undo`, { reason: 'Wrong file' });
    expect(undone.json<SnapshotDetail>()).toMatchObject({ state: 'undone', undoReason: 'Wrong file' });
    const open = await app
      .get(DataSource)
      .query<unknown[]>(`select 1 from workforce.spell where valid_to = 'infinity'`);
    expect(open).toHaveLength(3);
    expect(await publish(APRIL, '2026-04-30')).toMatchObject({
      revision: 2,
      change: { joiners: 1, leavers: 1 },
    });
    expect((await call('POST', `/api/snapshots/${april.id}/undo`, { reason: 'x' })).statusCode).toBe(422);
  });

  it('drops a snapshot that is not confirmed, with its rows', async () => {
    const { id } = (await send(MARCH)).json<SnapshotDetail>();
    await settled(id);
    const discarded = await call('POST', `/api/snapshots/${id}/discard`);
    expect(discarded.json<SnapshotDetail>().state).toBe('discarded');
    expect(await count('workforce.snapshot_content')).toBe(0);
    const late = await call('POST', `/api/snapshots/${id}/confirmation`);
    expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([409, 'snapshot-not-ready']);
  });

  it('recognises the same file, packed or not, and stores nothing of it', async () => {
    const march = await publish(MARCH, '2026-03-31');
    const stored = await count('workforce.snapshot_content');
    const again = (await send(gzipSync(MARCH))).json<SnapshotDetail>();
    expect(again).toMatchObject({ state: 'discarded', duplicateOf: march.id, rows: null });
    expect(await count('workforce.snapshot_content')).toBe(stored);
    expect(await count('workforce.spell')).toBe(3);
  });

  it.each([
    ['an unknown code', `${HEADER}7031847,constable,ZZ\n`, 'unknown-code'],
    ['a gzip file that was cut short', gzipSync(MARCH.repeat(200)).subarray(0, -9), 'truncated-gzip'],
    ['an empty file', '', 'empty-file'],
  ])('refuses %s and stores nothing', async (_, file, code) => {
    const refused = (await send(file)).json<SnapshotDetail>();
    expect(refused.state).toBe('refused');
    expect(refused.issues.map((issue) => issue.code)).toContain(code);
    expect(await count('workforce.snapshot_content')).toBe(0);
    expect(await count('workforce.vocabulary')).toBe(0);
    expect(await actions(refused.id)).toEqual([
      'test-steward snapshots.receive done',
      'test-steward snapshots.screen refused',
    ]);
  });

  it('refuses a file with personal data in a column that is not read, and nothing of it stays', async () => {
    const file = `Staff number,Rank,Ethnicity,Note\n7031847,constable,W1,canary.person@example.org\n`;
    const refused = (await send(file)).json<SnapshotDetail>();
    expect(refused.state).toBe('refused');
    expect(JSON.stringify(refused)).not.toContain('canary.person');
    for (const needle of ['7031847', 'canary.person']) {
      expect(await findInDatabase(database.address.owner, needle)).toEqual([]);
    }
  });

  it('keeps the staff number out of every table', async () => {
    await publish(MARCH, '2026-03-31');
    await publish(APRIL, '2026-04-30');
    for (const needle of ['7031847', '7031848', '7031850']) {
      expect(await findInDatabase(database.address.owner, needle)).toEqual([]);
    }
    expect(await findInDatabase(database.address.owner, 'constable')).toContain('workforce.vocabulary');
  });

  it('says what is wrong with the form, by pointer and without values', async () => {
    const cases: [Record<string, string>, string][] = [
      [{ asAt: '2026-02-31' }, '/asAt'],
      [{ mapping: 'no-such-mapping' }, '/mapping'],
      [{ mapping: '{' }, '/mapping'],
      [{ mapping: JSON.stringify({ ...MAPPING, duplicates: 'secret-value' }) }, '/mapping/duplicates'],
    ];
    for (const [changes, pointer] of cases) {
      const answer = await send(MARCH, changes);
      expect(answer.statusCode).toBe(422);
      expect(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toBe(pointer);
      expect(answer.payload).not.toContain('secret-value');
    }
    const unknown = await send(MARCH, { force: 'NOPE' });
    expect([unknown.statusCode, unknown.json<{ code: string }>().code]).toEqual([404, 'unknown-force']);
    expect((await call('GET', '/api/snapshots/not-an-id')).statusCode).toBe(404);
    expect(await count('workforce.snapshot')).toBe(0);
  });

  it('lets only stewards bring and decide, and nobody else than steward, analyst and dpo look', async () => {
    expect((await send(MARCH, {}, analyst)).statusCode).toBe(403);
    const board = await openSession(app, ['board']);
    expect((await call('GET', '/api/snapshots?force=EXMP', undefined, board)).statusCode).toBe(403);
    expect(await count('workforce.snapshot')).toBe(0);
  });

  it('looks at a file without storing anything, and remembers the last mapping that fits', async () => {
    await publish(MARCH, '2026-03-31');
    const before = await count('workforce.snapshot');
    const { payload, contentType } = snapshotUpload({ force: 'EXMP' }, gzipSync(APRIL));
    const answer = await app.inject({
      method: 'POST',
      url: '/api/snapshots/inspections',
      headers: { ...steward, 'content-type': contentType },
      payload,
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      rows: 3,
      delimiter: ',',
      columns: [
        { name: 'Staff number', suggestion: 'person', values: null },
        { name: 'Rank', suggestion: 'rank' },
        { name: 'Ethnicity', suggestion: 'ethnicity' },
      ],
      rememberedMapping: { id: 'small' },
    });
    expect(await count('workforce.snapshot')).toBe(before);
  });
  it('finds the names below titles, or looks where the steward says', async () => {
    const look = async (fields: Record<string, string>, file: string) => {
      const { payload, contentType } = snapshotUpload({ force: 'EXMP', ...fields }, Buffer.from(file));
      return app.inject({
        method: 'POST',
        url: '/api/snapshots/inspections',
        headers: { ...steward, 'content-type': contentType },
        payload,
      });
    };
    const file = `Staff of the force,,\n,,\n${APRIL}Total,,\n\nNote\n`;
    expect((await look({}, file)).json()).toMatchObject({
      headerRow: 3,
      hasTitles: true,
      rows: 3,
      issues: [],
      layout: { totals: [{ column: 'Staff number', values: ['Total'], rows: 1 }], rowsAfterEnd: 1 },
    });
    expect((await look({ headerRow: '2' }, 'a,b\nc,d\n1,2\n')).json()).toMatchObject({
      headerRow: 2,
      columns: [{ name: 'c' }, { name: 'd' }],
    });
    const refused = await look({ headerRow: 'two' }, file);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([422, 'invalid-request']);
  });
});
