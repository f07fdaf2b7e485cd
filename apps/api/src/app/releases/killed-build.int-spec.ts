import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { KillableProgram } from '../../../test/killable-program';
import { FORCE, LedgerFixture } from '../../../test/ledger-fixture';
import { releasablePeople } from '../../../test/releasable-people';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { AuditTrail } from '../access/audit-trail.service';
import { ReleaseStore } from './release-store.service';

describe('a build whose process is killed', () => {
  const configuration = testConfiguration();
  let program: KillableProgram;
  let database: TestDatabase;
  let ledger: LedgerFixture;
  let store: ReleaseStore;
  let id: string;

  beforeAll(async () => {
    program = KillableProgram.bundle('build-release-once');
    database = await createTestDatabase();
    ledger = await LedgerFixture.on(database.address.api);
    const people = releasablePeople(11, 500, ['2025-06-30', '2025-09-30', '2025-12-31']);
    for (const [day, rows] of Object.entries(people)) await ledger.publish(day, rows);
    store = new ReleaseStore(ledger.dataSource, new AuditTrail(), () => new Date());
    const opened = await store.open({ force: FORCE, period: '2025-Q4' }, 'analyst');
    if (!opened.ok) throw new Error(opened.refusal.code);
    id = opened.value.id;
  });
  afterAll(async () => {
    await ledger.close();
    await database.drop();
    program.remove();
  });

  const task = () => ({ address: database.address, configuration, release: id });

  async function reached(state: string): Promise<void> {
    for (let waited = 0; (await store.find(id))?.state !== state; waited += 1) {
      if (waited === 5000) throw new Error(`never ${state}`);
      await pause(5);
    }
  }

  async function rows(): Promise<number> {
    const [counted] = await asOwner<{ rows: number }>(
      `select ((select count(*) from release.cell) + (select count(*) from disclosure.cell_state))::int as rows`,
    );
    return counted?.rows ?? -1;
  }

  async function asOwner<T>(statement: string): Promise<T[]> {
    const owner = await LedgerFixture.on(database.address.owner);
    try {
      return await owner.dataSource.query<T[]>(statement);
    } finally {
      await owner.close();
    }
  }

  it.each([
    ['count', 'building'],
    ['release', 'auditing'],
  ])(
    'leaves nothing when it dies at the point %s',
    async (point, state) => {
      expect(await program.diesAt(`${point}:1`, task())).toBe('SIGKILL');
      expect((await store.find(id))?.state).toBe(state);
      expect(await rows()).toBe(0);
    },
    120_000,
  );

  it('leaves nothing when it dies while it audits', async () => {
    const child = program.start(task());
    const gone = once(child, 'exit');
    // It begins again: what the last process left as "auditing" is counted anew.
    await reached('building');
    await reached('auditing');
    child.kill('SIGKILL');
    await gone;

    expect((await store.find(id))?.state).toBe('auditing');
    expect(await rows()).toBe(0);
  });

  it('is taken up by the server, and comes through a restart of the database', async () => {
    const app = await createHttpApp(configuration, asOpenDatabase(database));
    let ended = false;
    for (let waited = 0; waited < 600; waited += 1) {
      const state = (await store.find(id).catch(() => null))?.state;
      if (state === 'built') break;
      if (state === 'building' && !ended) {
        ended = true;
        // What a restart of the server does to everybody who is connected.
        await asOwner(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()`,
        );
      }
      await pause(100);
    }

    expect(ended).toBe(true);
    expect((await store.find(id))?.state).toBe('built');
    expect(await rows()).toBeGreaterThan(100);
    const done = await ledger.dataSource.query<unknown[]>(
      `select 1 from audit.trail where action = 'releases.audit' and outcome = 'done'`,
    );
    expect(done).toHaveLength(1);
    await app.close();
  });
});
