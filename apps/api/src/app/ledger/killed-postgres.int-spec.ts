import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { types } from 'node:util';
import { connectAgain } from '../../../test/connect-again';
import { inventedMonths } from '../../../test/invented-months';
import { LedgerFixture } from '../../../test/ledger-fixture';
import { type EmbeddedPostgres, useEmbeddedPostgres } from '../platform/postgres/embedded-postgres';
import { migrate } from '../platform/postgres/migrate';
import { rolePasswords } from '../platform/postgres/role-passwords';

const PROJECT = join(__dirname, '../../../../..');
const [MARCH = [], APRIL = []] = inventedMonths(6, 400, 2);

/** Where a publication can be made to wait, by a lock that somebody else holds. */
const MOMENTS = {
  staging: 'lock table workforce.snapshot_content in access exclusive mode',
  'recording flows': 'lock table workforce.flow in share mode',
  'turning spells': 'lock table workforce.spell in share mode',
} as const;

/** A cluster of its own: killing one process of a server ends the connections of all. */
describe('a publication whose database is killed', () => {
  let folder: string;
  let postgres: EmbeddedPostgres;
  let ledger: LedgerFixture;
  let id: string;
  let before: string;
  let cluster: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'muster-killed-'));
    postgres = await useEmbeddedPostgres(folder, PROJECT);
    await migrate(postgres.address.owner, rolePasswords(postgres.address));
    cluster = await ask('show data_directory', 'data_directory');
    ledger = await LedgerFixture.on(postgres.address.api);
    await ledger.publish('2026-03-31', MARCH);
    id = await ledger.ready('2026-04-30', APRIL);
    before = await ledger.dump();
  });
  afterAll(async () => {
    await ledger.close();
    await postgres.leave();
    rmSync(join(cluster, '..'), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  const connect = () => connectAgain(postgres.address.owner);

  async function ask(statement: string, column: string): Promise<string> {
    const client = await connect();
    const { rows } = await client.query<Record<string, string>>(statement);
    await client.end();
    return rows[0]?.[column] ?? '';
  }

  /** Begins to publish, kills when the publication waits at the moment, and gives back how it ended. */
  async function publishAndKill(
    moment: keyof typeof MOMENTS,
    kill: (publisher: number) => void,
  ): Promise<unknown> {
    const holder = await connect();
    await holder.query('begin');
    await holder.query(MOMENTS[moment]);
    const published = ledger.writer.publish(id, 'steward').then(
      () => 'published',
      (fault: unknown) => fault,
    );
    const waiting = `select (select count(*) from pg_locks where not granted) as waiting,
                            (select pid from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock') as pid`;
    for (;;) {
      const { rows } = await holder.query<{ waiting: string; pid: number | null }>(waiting);
      if (Number(rows[0]?.waiting) > 0 && rows[0]?.pid) {
        kill(rows[0].pid);
        break;
      }
      await pause(10);
    }
    const outcome = await published;
    await holder.end().catch(() => undefined);
    return outcome;
  }

  async function expectOldState(): Promise<void> {
    const state = await ask(`select state from workforce.snapshot where id = '${id}'`, 'state');
    expect(state).toBe('ready');
    expect(await ledger.dump()).toBe(before);
  }

  it.each(Object.keys(MOMENTS) as (keyof typeof MOMENTS)[])(
    'leaves the old state whole when its server process is killed while %s',
    async (moment) => {
      const outcome = await publishAndKill(moment, (publisher) => process.kill(publisher, 'SIGKILL'));

      // A broken socket throws an error of Node's own realm, which is no instance of this one's Error.
      expect(types.isNativeError(outcome)).toBe(true);
      await expectOldState();
    },
  );

  it.each(Object.keys(MOMENTS) as (keyof typeof MOMENTS)[])(
    'leaves the old state whole when the whole server is killed while %s',
    async (moment) => {
      const postmaster = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);

      const outcome = await publishAndKill(moment, () => process.kill(postmaster, 'SIGKILL'));

      // A broken socket throws an error of Node's own realm, which is no instance of this one's Error.
      expect(types.isNativeError(outcome)).toBe(true);
      await expectOldState();
    },
  );

  it('can be published afterwards, and the memory finds the new generation', async () => {
    const published = await ledger.writer.publish(id, 'steward');
    const held = await ledger.memory.current('EXMP');

    expect(published.ok).toBe(true);
    expect(held.generation).toBe(2);
    expect(held.snapshots).toHaveLength(2);
  });
});
