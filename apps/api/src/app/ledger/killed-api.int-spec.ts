import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { inventedMonths } from '../../../test/invented-months';
import { KillableProgram } from '../../../test/killable-program';
import { LedgerFixture } from '../../../test/ledger-fixture';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';

const [MARCH = [], APRIL = []] = inventedMonths(5, 400, 2);

describe('a publication whose process is killed', () => {
  let program: KillableProgram;
  let database: TestDatabase;
  let ledger: LedgerFixture;
  let id: string;
  let before: string;
  beforeAll(async () => {
    program = KillableProgram.bundle('change-ledger');
    database = await createTestDatabase();
    ledger = await LedgerFixture.on(database.address.api);
    await ledger.publish('2026-03-31', MARCH);
    id = await ledger.ready('2026-04-30', APRIL);
    before = await ledger.dump();
  });
  afterAll(async () => {
    await ledger.close();
    await database.drop();
    program.remove();
  });

  const task = () => ({ login: database.address.api, snapshot: id, act: 'publish' });
  const expectOldState = async () => {
    const [snapshot] = await ledger.dataSource.query<{ state: string }[]>(
      'select state from workforce.snapshot where id = $1',
      [id],
    );
    expect(snapshot?.state).toBe('ready');
    expect(await ledger.dump()).toBe(before);
  };

  it.each(['stage', 'diff', 'flows', 'spells', 'commit'])(
    'leaves the old state whole when it dies at the point %s',
    async (point) => {
      expect(await program.diesAt(`${point}:1`, task())).toBe('SIGKILL');
      await expectOldState();
    },
  );

  it.each([5, 25, 60])(
    'leaves the old state whole when it dies %i ms after it began',
    async (milliseconds) => {
      // Held up before its end, so that it is killed while it works and never after.
      await using holder = ledger.dataSource.createQueryRunner();
      await holder.connect();
      await holder.startTransaction();
      await holder.query('select 1 from workforce.snapshot where id = $1 for update', [id]);
      const child = program.start(task());
      const gone = once(child, 'exit');
      await once(child.stdout, 'data');

      await pause(milliseconds);
      child.kill('SIGKILL');
      await gone;
      await holder.rollbackTransaction();

      await expectOldState();
    },
  );

  it('can be published afterwards', async () => {
    let published = await ledger.writer.publish(id, 'steward');
    // The server may need a moment to notice that the last process is gone.
    while (!published.ok && published.refusal.code === 'import-in-progress') {
      await pause(50);
      published = await ledger.writer.publish(id, 'steward');
    }

    expect(published.ok).toBe(true);
    expect(await ledger.dump()).not.toBe(before);
  });
});
