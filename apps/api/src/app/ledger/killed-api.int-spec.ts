import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bundleChangeLedger } from '../../../test/bundle-change-ledger';
import { inventedMonths } from '../../../test/invented-months';
import { LedgerFixture } from '../../../test/ledger-fixture';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';

const PROJECT = join(__dirname, '../../../../..');
const FOLDER = join(PROJECT, 'dist', `killed-api-${process.pid}`);
const [MARCH = [], APRIL = []] = inventedMonths(5, 400, 2);

describe('a publication whose process is killed', () => {
  let program: string;
  let database: TestDatabase;
  let ledger: LedgerFixture;
  let id: string;
  let before: string;
  beforeAll(async () => {
    program = bundleChangeLedger(FOLDER);
    database = await createTestDatabase();
    ledger = await LedgerFixture.on(database.address.api);
    await ledger.publish('2026-03-31', MARCH);
    id = await ledger.ready('2026-04-30', APRIL);
    before = await ledger.dump();
  });
  afterAll(async () => {
    await ledger.close();
    await database.drop();
    rmSync(FOLDER, { recursive: true });
  });

  const start = (fault: Record<string, string> = {}) =>
    spawn(process.execPath, [program], {
      env: {
        ...process.env,
        ...fault,
        MUSTER_TEST_TASK: JSON.stringify({ login: database.address.api, snapshot: id, act: 'publish' }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
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
      const [, signal] = (await once(start({ MUSTER_FAULT: `${point}:1` }), 'exit')) as [unknown, string];

      expect(signal).toBe('SIGKILL');
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
      const child = start();
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
