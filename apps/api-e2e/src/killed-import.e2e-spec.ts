import { type SnapshotDetail, type SnapshotList } from '@muster/contracts';
import { eventually } from './set-up/eventually';
import { Installation, type Running } from './set-up/installation';
import { ownerConnection } from './set-up/owner-connection';
import { Visitor } from './set-up/visitor';
import { importWords, queryWords, uploadFields, workforceFile } from './set-up/workforce';

const PASSWORD = 'four quiet miles along the canal';

/** What the inside of the ledger promises (ledger/killed-*.int-spec.ts), seen from outside through one real service. */
/** Everybody whom a printed answer counts. */
const headcountOf = (printed: string) =>
  (JSON.parse(printed) as { rows: { headcount: number }[] }).rows.reduce(
    (sum, row) => sum + row.headcount,
    0,
  );

describe('an import in whose middle something is killed', () => {
  let muster: Installation;
  let running: Running;
  let steward: Visitor;
  let days = 0;

  beforeAll(async () => {
    muster = await Installation.make();
    running = await muster.start();
    steward = await Visitor.named(muster, 'sam', 'steward');
    await muster.done(...importWords(muster, '2025-01-31', 200));
  });
  afterAll(() => muster.remove());

  const restart = async (environment: Record<string, string> = {}) => {
    running = await muster.start(environment);
    steward = await Visitor.signIn(muster, 'sam', PASSWORD);
  };
  const nextDay = () => {
    days += 1;
    return `2025-02-${String(days).padStart(2, '0')}`;
  };
  const snapshots = async () =>
    (await steward.get('/api/snapshots?force=EXMP')).json<SnapshotList>().snapshots;
  const upload = async (asAt: string, people: number) =>
    (await steward.upload(uploadFields(asAt), workforceFile(people))).json<SnapshotDetail>();

  it('keeps the old state when the service dies while a file arrives, and takes the file again', async () => {
    const day = nextDay();
    const before = await muster.done(...queryWords(day));
    await steward.beginUpload(uploadFields(day), workforceFile(40_000));
    await eventually(async () => expect((await snapshots())[0]).toMatchObject({ state: 'screening' }));

    await running.end('SIGKILL');

    expect(await muster.done(...queryWords(day))).toBe(before);
    await restart();
    await eventually(async () =>
      expect((await snapshots())[0]).toMatchObject({ asAt: day, state: 'failed' }),
    );
    const { id } = await upload(day, 210);
    expect((await steward.follow(id)).at(-1)).toBe('ready');
    await steward.post(`/api/snapshots/${id}/discard`);
  });

  it('keeps the old state when the service dies while it works out the change, and goes on', async () => {
    const day = nextDay();
    const before = await muster.done(...queryWords(day));
    await running.end('SIGTERM');
    await restart({ MUSTER_FAULT: 'diff:1' });

    const { id } = await upload(day, 220);
    expect(await running.ended).toMatchObject({ code: null });

    expect(await muster.done(...queryWords(day))).toBe(before);
    await restart();
    expect((await steward.follow(id)).at(-1)).toBe('ready');
    await steward.post(`/api/snapshots/${id}/discard`);
  });

  // The first pass of "spells" is the preview; only a publication comes to "commit".
  it.each(['spells:2', 'commit:1'])(
    'keeps the old state when the service dies at %s of a publication, and publishes after the restart',
    async (fault) => {
      const day = nextDay();
      const before = await muster.done(...queryWords(day));
      await running.end('SIGTERM');
      await restart({ MUSTER_FAULT: fault });
      const { id } = await upload(day, 230 + days);
      expect((await steward.follow(id)).at(-1)).toBe('ready');
      await steward.post(`/api/snapshots/${id}/confirmation`).catch(() => undefined);
      expect(await running.ended).toMatchObject({ code: null });

      expect(await muster.done(...queryWords(day))).toBe(before);
      await restart();

      expect((await steward.follow(id)).at(-1)).toBe('published');
      expect((await snapshots())[0]).toMatchObject({ id, headcount: 230 + days });
    },
  );

  it('shows the old state or the new one, whole, when PostgreSQL dies during a publication, and stays up', async () => {
    const day = nextDay();
    const before = await muster.done(...queryWords(day));
    const { id } = await upload(day, 260);
    expect((await steward.follow(id)).at(-1)).toBe('ready');
    // Another transaction holds the spells, so that the publication stands still in its middle.
    const owner = await ownerConnection(muster);
    await owner.query('begin');
    await owner.query('lock table workforce.spell in share mode');
    await steward.post(`/api/snapshots/${id}/confirmation`);
    await eventually(async () => {
      const waiting = await owner.query(`select 1 from pg_locks where not granted`);
      expect(waiting.rowCount).toBeGreaterThan(0);
    });

    process.kill(muster.serverPid, 'SIGKILL');
    await owner.end().catch(() => undefined);

    // The server takes the publication up again by itself, so that it may be done before anybody looks.
    const seen = await eventually(() => muster.done(...queryWords(day)));
    expect([headcountOf(before), 260]).toContain(headcountOf(seen));
    expect(running.child.exitCode).toBeNull();
    await running.end('SIGTERM');
    await restart();
    expect((await steward.follow(id)).at(-1)).toBe('published');
    expect((await snapshots())[0]).toMatchObject({ id, headcount: 260 });
  });

  it('has an unbroken audit trail after all that', async () => {
    expect((await muster.muster('audit', 'verify')).code).toBe(0);
  });
});
