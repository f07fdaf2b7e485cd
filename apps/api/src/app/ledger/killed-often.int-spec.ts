import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Refusal, type Result } from '@muster/domain';
import { Client } from 'pg';
import { inventedMonths } from '../../../test/invented-months';
import { KillableProgram } from '../../../test/killable-program';
import { LedgerFixture } from '../../../test/ledger-fixture';
import { type EmbeddedPostgres, useEmbeddedPostgres } from '../platform/postgres/embedded-postgres';
import { migrate } from '../platform/postgres/migrate';
import { rolePasswords } from '../platform/postgres/role-passwords';
import { FAULT_POINTS, type FaultPoint } from './fault-point';

const PROJECT = join(__dirname, '../../../../..');
const KILLS = 100;
/** Every tenth kill takes the database, which costs far more time, the others the program. */
const DATABASE_EVERY = 10;
const [JANUARY = [], FEBRUARY = [], MARCH = [], APRIL = [], MAY = [], CORRECTED = []] = inventedMonths(
  8,
  60,
  6,
);
/** Passed while a file is read, kept rows are rewritten or a release is built: killed there in the journeys, among the
 *  objections and among the releases. */
const ELSEWHERE: readonly FaultPoint[] = ['receive', 'content', 'withhold', 'count', 'release'];

/** What may be done to January, March and April: each leads to another ledger and back. */
const ACTS = ['append', 'insert', 'reissue', 'undo'] as const;

describe('a hundred kills', () => {
  let folder: string;
  let program: KillableProgram;
  let postgres: EmbeddedPostgres;
  let ledger: LedgerFixture;
  let cluster: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'muster-often-'));
    program = KillableProgram.bundle('change-ledger');
    postgres = await useEmbeddedPostgres(folder, PROJECT);
    await migrate(postgres.address.owner, rolePasswords(postgres.address));
    ledger = await LedgerFixture.on(postgres.address.api);
    const owner = new Client(postgres.address.owner);
    await owner.connect();
    const { rows } = await owner.query<{ data_directory: string }>('show data_directory');
    cluster = rows[0]?.data_directory ?? '';
    await owner.end();
    await ledger.publish('2026-01-31', JANUARY);
    await ledger.publish('2026-03-31', MARCH);
    await ledger.publish('2026-04-30', APRIL);
  });
  afterAll(async () => {
    await ledger.close();
    await postgres.leave();
    rmSync(join(cluster, '..'), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
    program.remove();
  });

  const prepare = async (
    act: (typeof ACTS)[number],
  ): Promise<{ act: 'publish' | 'undo'; snapshot: string }> => {
    if (act === 'append') return { act: 'publish', snapshot: await ledger.ready('2026-05-31', MAY) };
    if (act === 'insert') return { act: 'publish', snapshot: await ledger.ready('2026-02-28', FEBRUARY) };
    if (act === 'reissue') {
      return { act: 'publish', snapshot: await ledger.ready('2026-03-31', CORRECTED, null, 'an error') };
    }
    return { act: 'undo', snapshot: await idAt('2026-03-31') };
  };
  const idAt = async (asAt: string) => {
    const [row] = await ledger.dataSource.query<{ id: string }[]>(
      `select id from workforce.snapshot where state = 'published' and as_at = $1`,
      [asAt],
    );
    return row?.id ?? '';
  };
  /** Whether the act has happened. */
  const counts = async ({ act, snapshot }: { act: 'publish' | 'undo'; snapshot: string }) => {
    const [row] = await ledger.dataSource.query<{ state: string }[]>(
      'select state from workforce.snapshot where id = $1',
      [snapshot],
    );
    return row?.state === (act === 'undo' ? 'undone' : 'published');
  };
  /** Waits until the database answers again. */
  const settled = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await ask();
      } catch {
        await pause(50);
      }
    }
  };
  /** Runs the act in a program of its own. False when it came to its end without passing the point. */
  const killed = async (task: object, fault: string, database: boolean): Promise<boolean> => {
    const postmaster = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
    const child = program.start(
      { login: postgres.address.api, ...task },
      { MUSTER_FAULT: fault, ...(database ? { MUSTER_FAULT_PID: postmaster } : {}) },
      'ignore',
    );
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    await once(child, 'close');
    return !said.includes('end');
  };
  /** Does in this process what the program was kept from, checks it against a rebuild, and takes it back. */
  const finish = async (task: { act: 'publish' | 'undo'; snapshot: string }) => {
    const done = await untilFree(async () => {
      const { snapshot } = task;
      if (task.act === 'undo') return ledger.undoer.undo(snapshot, 'an error', 'steward');
      return ledger.writer.publish(snapshot, 'steward');
    });
    expect(done).toMatchObject({ ok: true });
    await takeBack(task);
  };
  const takeBack = async (task: { act: 'publish' | 'undo'; snapshot: string }) => {
    if (task.act === 'undo') await ledger.publish('2026-03-31', MARCH);
    else expect(await ledger.undoer.undo(task.snapshot, 'back', 'steward')).toMatchObject({ ok: true });
  };
  /** A dead program's locks live until the server notices. */
  const untilFree = async (
    attempt: () => Promise<Result<unknown, Refusal>>,
  ): Promise<Result<unknown, Refusal>> => {
    for (;;) {
      const outcome = await attempt();
      if (outcome.ok || outcome.refusal.code !== 'import-in-progress') return outcome;
      await pause(20);
    }
  };

  it('at every fault point, of the program or of the database, lose nothing and leave the old state', async () => {
    const points = FAULT_POINTS.filter((point) => !ELSEWHERE.includes(point));
    const seen = new Set<FaultPoint>();
    /** Points that an act does not pass so often. */
    const never = new Set<string>();
    let kills = 0;
    for (let round = 0; kills < KILLS; round += 1) {
      const act = ACTS[round % ACTS.length] ?? 'append';
      const point = points[Math.floor(round / ACTS.length) % points.length] ?? 'commit';
      const nth = 1 + (Math.floor(round / (ACTS.length * points.length)) % 2);
      const way = `${act} ${point} ${nth}`;
      if (never.has(way)) continue;
      const task = await prepare(act);
      const before = await ledger.dump();

      const database = kills % DATABASE_EVERY === DATABASE_EVERY - 1;
      const died = await killed(task, `${point}:${nth}`, database);

      // A server that is killed may still have said yes to the commit before.
      if (!died || (database && (await settled(() => counts(task))))) await settled(() => takeBack(task));
      else {
        expect([way, await ledger.dump()]).toEqual([way, before]);
        await finish(task);
      }
      if (!died) {
        never.add(way);
        continue;
      }
      kills += 1;
      seen.add(point);
    }
    expect([...seen].sort()).toEqual([...points].sort());
    expect(await ledger.rebuilder.check('EXMP')).toMatchObject({ ok: true, value: { differences: 0 } });
  }, 600_000);
});
