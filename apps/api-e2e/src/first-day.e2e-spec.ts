import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RepresentationAnswer, type SnapshotDetail, type SnapshotList } from '@muster/contracts';
import { Installation, type Running } from './set-up/installation';
import { ownerConnection } from './set-up/owner-connection';
import { ask, Visitor } from './set-up/visitor';
import { importWords, queryWords, STAFF_NUMBER, uploadFields, workforceFile } from './set-up/workforce';

const QUESTION = {
  force: 'EXMP',
  asAt: '2025-06-30',
  by: ['ethnicity'],
  grouping: 'ethnicity-5-plus-1',
  baseline: 'census-2021-ethnicity-all-ages:E23000014',
};

/** One day in the life of an installation, in order: each test goes on from the one before. */
describe('the first day', () => {
  let muster: Installation;
  let running: Running;
  let steward: Visitor;
  let analyst: Visitor;
  const backup = () => join(muster.scratch, 'muster.backup');
  const keys = () => join(muster.scratch, 'keys.json');

  beforeAll(async () => {
    muster = await Installation.make();
    running = await muster.start();
  });
  afterAll(() => muster.remove());

  it('answers that it lives and is ready', async () => {
    for (const path of ['/api/health/live', '/api/health/ready']) {
      expect((await ask(muster.address, path)).json()).toEqual({ status: 'ok' });
    }
  });

  it('takes its first accounts from the command line while it runs', async () => {
    steward = await Visitor.named(muster, 'sam', 'steward');
    analyst = await Visitor.named(muster, 'ana', 'analyst');

    expect((await steward.get('/api/session')).json()).toMatchObject({
      username: 'sam',
      mustChangePassword: false,
    });
  });

  it('sees at once what the command line imports', async () => {
    await muster.done(...importWords(muster, '2025-03-31', 300));
    const { snapshots } = (await steward.get('/api/snapshots?force=EXMP')).json<SnapshotList>();
    expect(snapshots).toMatchObject([{ asAt: '2025-03-31', state: 'published', headcount: 300 }]);
    expect(await headcount(analyst)).toBe(300);

    await muster.done(...importWords(muster, '2025-04-30', 360));

    expect(await headcount(analyst)).toBe(360);
  });

  it('takes a file over HTTP and tells how far it is until it counts', async () => {
    const received = await steward.upload(uploadFields('2025-05-31'), workforceFile(420));
    expect(received.status).toBe(202);
    const { id } = received.json<SnapshotDetail>();
    const checked = await steward.follow(id);
    expect(checked.at(-1)).toBe('ready');

    expect((await steward.post(`/api/snapshots/${id}/confirmation`)).status).toBe(202);
    const applied = await steward.follow(id);

    expect(applied.at(-1)).toBe('published');
    expect((await steward.get(`/api/snapshots/${id}`)).json()).toMatchObject({
      headcount: 420,
      change: { joiners: 60, leavers: 0 },
    });
    expect(await headcount(analyst)).toBe(420);
  });

  it('gives the same answer to the command line with and without the server', async () => {
    const backedUp = await muster.done('backup', backup());
    expect(JSON.parse(backedUp)).toMatchObject({ file: backup() });
    expect((await muster.muster('backup', backup())).said).toMatch(/^muster: file-exists: /);
    await muster.done('keys', 'export', keys());
    const with_ = await muster.done(...queryWords(QUESTION.asAt));
    expect(await running.end('SIGTERM')).toMatchObject({ code: 0 });

    const without = await muster.done(...queryWords(QUESTION.asAt));

    expect(without).toBe(with_);
    expect(total(JSON.parse(with_) as RepresentationAnswer)).toBe(420);
  });

  it('comes back from a backup in another place, keys and audit trail included', async () => {
    const original = await muster.done(...queryWords(QUESTION.asAt));
    const place = await Installation.make();
    try {
      await place.done('restore', backup());
      expect(await place.muster('restore', backup())).toMatchObject({
        code: 1,
        said: expect.stringMatching(/^muster: database-not-empty: /) as string,
      });
      await place.done('keys', 'import', keys());

      expect(await place.done(...queryWords(QUESTION.asAt))).toBe(original);
      expect((await place.muster('audit', 'verify')).code).toBe(0);
      // The same people have the same pseudonyms there: 60 joined since, nobody left.
      const receipt = await place.done(...importWords(place, '2025-06-30', 480));
      expect(JSON.parse(receipt)).toMatchObject({ change: { joiners: 60, leavers: 0, unchanged: 420 } });
    } finally {
      await place.remove();
    }
  });

  it('writes no staff number and no failed statement into its log', async () => {
    running = await muster.start();
    const owner = await ownerConnection(muster);
    try {
      await expect(owner.query(`select '${STAFF_NUMBER}00001x'::int`)).rejects.toThrow();
    } finally {
      await owner.end();
    }
    const duplicated = `${workforceFile(5)}${STAFF_NUMBER}00001,constable,Area 1,W1,male\n`;
    const refused = await (
      await Visitor.signIn(muster, 'sam', 'four quiet miles along the canal')
    ).upload(uploadFields('2025-06-30'), duplicated);
    expect(refused.json()).toMatchObject({ state: 'refused' });
    const { out, said } = await running.end('SIGTERM');

    const log = readFileSync(join(muster.dataDir, 'postgres.log'), 'utf8');
    expect(`${log}${out}${said}${refused.text}`).not.toContain(STAFF_NUMBER);
    expect(log).not.toContain('invalid input syntax');
  });
});

async function headcount(analyst: Visitor): Promise<number> {
  return total((await analyst.post('/api/representation', QUESTION)).json<RepresentationAnswer>());
}

function total({ rows }: RepresentationAnswer): number {
  return rows.reduce((sum, row) => sum + (row.headcount ?? 0), 0);
}
