import { type SnapshotDetail, type SnapshotList } from '@muster/contracts';
import { eventually } from './set-up/eventually';
import { Installation, type Running } from './set-up/installation';
import { ownerConnection } from './set-up/owner-connection';
import { Visitor } from './set-up/visitor';
import { importWords, queryWords, uploadFields, workforceFile } from './set-up/workforce';

describe('a database that goes away for a moment', () => {
  let muster: Installation;
  let running: Running;
  let steward: Visitor;
  let before: string;

  beforeAll(async () => {
    muster = await Installation.make();
    running = await muster.start();
    steward = await Visitor.named(muster, 'sam', 'steward');
    await muster.done(...importWords(muster, '2025-01-31', 200));
    before = await represented();
  });
  afterAll(() => muster.remove());

  const represented = () => muster.done(...queryWords('2025-01-31'));
  const snapshots = async () =>
    (await steward.get('/api/snapshots?force=EXMP')).json<SnapshotList>().snapshots;

  it.each([
    ['restarted', 'SIGINT', '2025-02-28'],
    ['stopped at once', 'SIGQUIT', '2025-03-31'],
  ] as const)(
    'fails the import in whose middle it is %s, and takes the file again',
    async (_, signal, day) => {
      const upload = await steward.beginUpload(uploadFields(day), workforceFile(40_000));
      await eventually(async () => expect((await snapshots())[0]).toMatchObject({ state: 'screening' }));
      const server = muster.serverPid;
      process.kill(server, signal);
      await eventually(() => expect(muster.serverPid).not.toBe(server));

      const answer = await upload.finish();

      expect([answer.status, answer.json<{ code: string }>().code]).toEqual([503, 'unavailable']);
      expect(Number(answer.retryAfter)).toBeGreaterThan(0);
      await eventually(async () =>
        expect((await snapshots())[0]).toMatchObject({ asAt: day, state: 'failed' }),
      );
      expect(await represented()).toBe(before);
      const { id } = (await steward.upload(uploadFields(day), workforceFile(300))).json<SnapshotDetail>();
      expect((await steward.follow(id)).at(-1)).toBe('ready');
      await steward.post(`/api/snapshots/${id}/discard`);
      expect(running.child.exitCode).toBeNull();
    },
  );

  it('tells those who find every connection taken to come again, and serves them afterwards', async () => {
    const owner = await ownerConnection(muster);
    await owner.query('begin');
    await owner.query('lock table workforce.snapshot in access exclusive mode');

    const asked = Array.from({ length: 24 }, () => steward.get('/api/snapshots?force=EXMP'));
    const first = await Promise.race(asked);
    const alive = await steward.get('/api/health/live');
    await owner.query('rollback');
    await owner.end();
    const answers = await Promise.all(asked);

    expect([first.status, first.json<{ code: string }>().code]).toEqual([503, 'unavailable']);
    expect(Number(first.retryAfter)).toBeGreaterThan(0);
    expect(alive.status).toBe(200);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]));
    expect((await steward.get('/api/snapshots?force=EXMP')).status).toBe(200);
  });
});
