import { type SnapshotDetail, type SnapshotList } from '@muster/contracts';
import { eventually } from './set-up/eventually';
import { Installation, type Running } from './set-up/installation';
import { SmallDisk } from './set-up/small-disk';
import { RUNS_AS_ROOT } from './set-up/system-user';
import { Visitor } from './set-up/visitor';
import { importWords, queryWords, uploadFields, workforceFile } from './set-up/workforce';

describe('a file larger than the disk', () => {
  let muster: Installation;
  beforeAll(async () => {
    muster = await Installation.make();
    await muster.start();
  });
  afterAll(() => muster.remove());

  it('is refused by its announced size, before the rest of it is sent', async () => {
    const steward = await Visitor.named(muster, 'sam', 'steward');
    const upload = await steward.beginUpload(uploadFields('2025-02-28'), workforceFile(100), 2 ** 52);

    const answer = await upload.answer;
    // The service waits half a minute for uploads that are under way before it stops.
    upload.abandon();

    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([507, 'insufficient-storage']);
    expect((await steward.get('/api/snapshots?force=EXMP')).json<SnapshotList>().snapshots).toEqual([]);
  });
});

/** Issue 3: only root can make a disk small enough to be filled, so elsewhere this is left out (docs/known-gaps.md). */
const onSmallDisk = RUNS_AS_ROOT ? describe : describe.skip;

onSmallDisk('a disk that is full', () => {
  let disk: SmallDisk;
  let running: Running;
  let steward: Visitor;
  let before: string;

  beforeAll(async () => {
    disk = await SmallDisk.make(900);
    running = await disk.muster.start();
    steward = await Visitor.named(disk.muster, 'sam', 'steward');
    await disk.muster.done(...importWords(disk.muster, '2025-01-31', 2000));
    before = await represented();
  });
  afterAll(() => disk.remove());

  const represented = () => disk.muster.done(...queryWords('2025-01-31'));
  const newest = async () =>
    (await steward.get('/api/snapshots?force=EXMP')).json<SnapshotList>().snapshots[0];
  const loads = async (asAt: string, people: number) => {
    const { id } = (await steward.upload(uploadFields(asAt), workforceFile(people))).json<SnapshotDetail>();
    expect((await steward.follow(id)).at(-1)).toBe('ready');
    await steward.post(`/api/snapshots/${id}/confirmation`);
    expect((await steward.follow(id)).at(-1)).toBe('published');
  };

  it('is told before a byte of a file is read', async () => {
    disk.leave(400);

    const answer = await steward.upload(uploadFields('2025-02-28'), workforceFile(100));
    const command = await disk.muster.muster(...importWords(disk.muster, '2025-02-28', 100));

    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([507, 'insufficient-storage']);
    expect(command).toMatchObject({ code: 1 });
    expect(command.said).toContain('too little room');
    expect(await represented()).toBe(before);
  });

  it('fails an import that it overtakes, keeps the old state readable, and takes the file when there is room', async () => {
    disk.clear();
    const upload = await steward.beginUpload(uploadFields('2025-02-28'), workforceFile(150_000));
    await eventually(async () => expect(await newest()).toMatchObject({ state: 'screening' }));
    disk.leave(1);

    const answer = await upload.finish();

    expect([503, 507]).toContain(answer.status);
    expect((await steward.get('/api/health/live')).status).toBe(200);
    disk.clear();
    await eventually(async () => expect(await newest()).toMatchObject({ state: 'failed' }), 40_000);
    expect(await represented()).toBe(before);
    await loads('2025-02-28', 2100);
  });

  it('holds up a publication, which goes on or can be repeated when there is room, without a restart', async () => {
    const { id } = (
      await steward.upload(uploadFields('2025-03-31'), workforceFile(60_000))
    ).json<SnapshotDetail>();
    expect((await steward.follow(id)).at(-1)).toBe('ready');
    disk.leave(1);
    await steward.post(`/api/snapshots/${id}/confirmation`).catch(() => undefined);
    await eventually(async () => expect((await steward.get('/api/health/live')).status).toBe(200));
    disk.clear();

    await eventually(async () => {
      const { state } = (await steward.get(`/api/snapshots/${id}`)).json<SnapshotDetail>();
      expect(['published', 'failed', 'ready']).toContain(state);
    }, 45_000);
    await loads('2025-04-30', 2200);
    expect(running.child.exitCode).toBeNull();
    expect((await disk.muster.muster('audit', 'verify')).code).toBe(0);
  });
});
