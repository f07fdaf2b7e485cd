import { Readable } from 'node:stream';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Problem, type SnapshotDetail } from '@muster/contracts';
import { snapshotMappingSchema, toReferenceDate } from '@muster/domain';
import { emptyWorkforce } from '../../../test/empty-workforce';
import { openSession } from '../../../test/open-session';
import { snapshotUpload } from '../../../test/snapshot-upload';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { LedgerRebuilder } from '../ledger/ledger-rebuilder.service';
import { SnapshotReceiver } from './snapshot-receiver.service';

const MAPPING = snapshotMappingSchema.parse({
  kind: 'mapping',
  id: 'small',
  label: 'Small file',
  person: { column: 'Staff number' },
  dimensions: { 'workforce-type': { constant: 'officer' }, rank: { column: 'Rank' }, sex: { column: 'Sex' } },
});
const HEADER = 'Staff number,Rank,Sex\n';
const MARCH = `${HEADER}7031847,constable,female\n7031848,constable,female\n`;
const APRIL = `${HEADER}7031847,sergeant,female\n`;

describe('two imports of one force at once', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let steward: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    const clock = () => new Date('2026-06-30T12:00:00Z');
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database), clock);
    steward = await openSession(app, ['steward']);
  });
  afterEach(() => emptyWorkforce(database.address.owner));
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  /** Sends a file; with a gate, everything but its last bytes before the gate opens. */
  async function send(file: string, asAt: string, gate: Promise<void> = Promise.resolve()) {
    const fields = { force: 'EXMP', asAt, mapping: JSON.stringify(MAPPING) };
    const { payload, contentType } = snapshotUpload(fields, file);
    const body = async function* () {
      yield payload.subarray(0, -100);
      await gate;
      yield payload.subarray(-100);
    };
    return await app.inject({
      method: 'POST',
      url: '/api/snapshots',
      headers: { ...steward, 'content-type': contentType },
      payload: Readable.from(body()),
    });
  }
  const call = (method: 'GET' | 'POST', url: string) => app.inject({ method, url, headers: steward });
  async function settled(id: string): Promise<SnapshotDetail> {
    await call('GET', `/api/snapshots/${id}/progress`);
    return (await call('GET', `/api/snapshots/${id}`)).json<SnapshotDetail>();
  }
  /** Resolves when a file of the force is being read. */
  async function beingRead(): Promise<void> {
    for (;;) {
      const { snapshots } = (await call('GET', '/api/snapshots?force=EXMP')).json<{ snapshots: unknown[] }>();
      if (snapshots.length > 0) return;
    }
  }
  function gated(): { gate: Promise<void>; open: () => void } {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    return { gate, open };
  }

  it('tells the second upload that one is being read, and recognises the same file when it comes again', async () => {
    const { gate, open } = gated();
    const first = send(MARCH, '2026-03-31', gate);
    await beingRead();

    const second = await send(MARCH, '2026-03-31');
    open();
    const received = (await first).json<SnapshotDetail>();
    await settled(received.id);
    const again = (await send(MARCH, '2026-03-31')).json<SnapshotDetail>();

    expect([second.statusCode, second.headers['retry-after']]).toEqual([409, '5']);
    const problem = second.json<Problem>();
    expect(problem.code).toBe('import-in-progress');
    expect(problem.detail).toContain('Nothing of yours was stored');
    expect(problem.detail).not.toContain('test-steward');
    expect(again).toMatchObject({ state: 'discarded', duplicateOf: received.id });
    expect(again.message).toContain('is on its way');
  });

  it('tells the command line that the browser is sending a file, and stores nothing of the second', async () => {
    const { gate, open } = gated();
    const first = send(MARCH, '2026-03-31', gate);
    await beingRead();

    const bytes = Readable.from([Buffer.from(APRIL)]);
    const asAt = toReferenceDate('2026-04-30');
    const file = { force: 'EXMP', asAt, mapping: MAPPING, actor: 'command-line', bytes, size: null };
    const second = await app.get(SnapshotReceiver).receive(file, 'ready');
    open();
    await first;

    expect(second).toMatchObject({ ok: false, refusal: { code: 'import-in-progress' } });
    const { snapshots } = (await call('GET', '/api/snapshots?force=EXMP')).json<{ snapshots: unknown[] }>();
    expect(snapshots).toHaveLength(1);
  });

  it('applies two snapshots that are confirmed at once one after the other, whichever comes first', async () => {
    const ids: string[] = [];
    for (const [file, asAt] of [
      [MARCH, '2026-03-31'],
      [APRIL, '2026-04-30'],
    ] as const) {
      const { id } = (await send(file, asAt)).json<SnapshotDetail>();
      expect((await settled(id)).state).toBe('ready');
      ids.push(id);
    }

    await Promise.all(ids.map((id) => call('POST', `/api/snapshots/${id}/confirmation`)));
    const [march, april] = await Promise.all(ids.map(settled));

    expect([march?.state, april?.state]).toEqual(['published', 'published']);
    const later = (await call('GET', `/api/snapshots/${ids[1]}`)).json<SnapshotDetail>();
    // By hand from the two files: one promotion, one leaver.
    expect(later.change).toMatchObject({ promotions: 1, leavers: 1, previous: { asAt: '2026-03-31' } });
    expect(await app.get(LedgerRebuilder).check('EXMP')).toMatchObject({ value: { differences: 0 } });
  });
});
