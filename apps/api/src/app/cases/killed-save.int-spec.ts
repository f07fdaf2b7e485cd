import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type CaseFile, type CaseWritten } from '@muster/contracts';
import { type Answer, CaseWorld } from '../../../test/case-world';
import { connectAgain } from '../../../test/connect-again';
import { type OwnCase } from '../../../test/own-case';
import { type EmbeddedPostgres, useEmbeddedPostgres } from '../platform/postgres/embedded-postgres';
import { migrate } from '../platform/postgres/migrate';
import { rolePasswords } from '../platform/postgres/role-passwords';

const PROJECT = join(__dirname, '../../../../..');

/** A cluster of its own: killing one process of a server ends the connections of all. */
describe('a save whose database is killed', () => {
  let folder: string;
  let postgres: EmbeddedPostgres;
  let world: CaseWorld;
  let cluster: string;
  const logged: string[] = [];
  beforeAll(async () => {
    jest.spyOn(process.stderr, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
    folder = mkdtempSync(join(tmpdir(), 'muster-killed-'));
    postgres = await useEmbeddedPostgres(folder, PROJECT);
    const { address } = postgres;
    await migrate(address.owner, rolePasswords(address));
    const drop = () => postgres.leave();
    world = await CaseWorld.on({ address, drop }, ['lea', 'leo']);
    const { rows } = await world.owner.query<{ data_directory: string }>('show data_directory');
    cluster = rows[0]?.data_directory ?? '';
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await world.close();
    rmSync(join(cluster, '..'), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  const connect = () => connectAgain(postgres.address.owner);

  /** Lets `save` wait at its last statement but the commit, kills there, and gives back what the page was told. */
  async function killDuring(
    table: string,
    kill: (saver: number) => unknown,
    save: () => Promise<Answer<unknown>>,
  ): Promise<Answer<unknown>> {
    const holder = await connect();
    await holder.query('begin');
    await holder.query(`lock table cases.${table} in share mode`);
    const told = save();
    for (;;) {
      const { rows } = await holder.query<{ pid: number }>(
        `select l.pid from pg_locks l join pg_stat_activity a on a.pid = l.pid
          where not l.granted and a.usename = 'muster_cases'`,
      );
      const saver = rows[0]?.pid;
      if (saver !== undefined) {
        await kill(saver);
        break;
      }
      await pause(10);
    }
    const answer = await told;
    await holder.end().catch(() => undefined);
    await (await connect()).end();
    return answer;
  }

  const postmaster = () => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const KILLS: Readonly<Record<string, (saver: number) => unknown>> = {
    'one connection': (saver) => process.kill(saver, 'SIGTERM'),
    'a process of the server': (saver) => process.kill(saver, 'SIGKILL'),
    'the whole server': () => process.kill(postmaster(), 'SIGKILL'),
  };

  /** Repeats until the server is back: a page offers the person to try again. */
  async function again<T>(send: () => Promise<Answer<T>>): Promise<Answer<T>> {
    for (;;) {
      const answer = await send();
      if (answer.status !== 503) return answer;
      await pause(100);
    }
  }

  const see = async (own: OwnCase) =>
    (await again(() => world.post<CaseFile>('/api/talk/case', { key: own.accessKey }))).body;
  const lea = () => world.listener('lea');

  it.each(Object.keys(KILLS))(
    'by the end of %s keeps all or nothing, and can be sent again',
    async (name) => {
      const own = await world.newCase({ to: 'lea' });
      const acknowledged = await see(own);
      const entry = await own.say(lea().keys, 'I can call on Thursday.');
      const body = { case: own.id, entries: [entry], move: 'acknowledge', check: null };
      const save = () => world.post<CaseWritten>('/api/cases/entries', body, lea().headers);
      const told = await killDuring('event', KILLS[name] ?? (() => undefined), save);

      expect([told.status, told.body]).toMatchObject([503, { code: 'unavailable' }]);
      expect(logged.at(-1)).toContain('/api/cases/entries');
      for (const secret of [own.id, own.accessKey, own.reference, entry.id, entry.ciphertext.slice(0, 40)]) {
        expect(logged.join('')).not.toContain(secret);
      }
      expect(await see(own)).toEqual(acknowledged);
      expect((await again(save)).body).toEqual({ state: 'acknowledged', entries: 3 });
      expect((await again(save)).body).toEqual({ state: 'acknowledged', entries: 3 });
      expect((await own.read(await see(own), own.colleague)).entries).toHaveLength(3);
    },
  );

  it('leaves all ciphertexts as they were, or puts all others in their place', async () => {
    const own = await world.newCase();
    const before = await see(own);
    const entries = await own.rewrap(before.entries, own.colleague, [world.listener('leo')]);
    const body = { key: own.accessKey, excluded: [lea().id], entries };
    const exclude = () => world.post<CaseWritten>('/api/talk/exclusions', body);
    const told = await killDuring('reader', () => process.kill(postmaster(), 'SIGKILL'), exclude);

    expect(told.status).toBe(503);
    expect(await see(own)).toEqual(before);
    expect((await again(exclude)).status).toBe(200);
    const after = await see(own);
    expect(after.excluded).toEqual([lea().id]);
    await expect(own.read(after, lea().keys)).rejects.toThrow('wrong-key');
    expect((await own.read(after, world.listener('leo').keys)).entries).toHaveLength(2);
  });

  it('keeps no part of a request', async () => {
    const own = world.ownCase();
    const request = await world.requestOf(own);
    const send = () => world.post('/api/talk/requests', request);
    const told = await killDuring('event', () => process.kill(postmaster(), 'SIGKILL'), send);

    expect(told.status).toBe(503);
    const key = { key: own.accessKey };
    expect((await again(() => world.post('/api/talk/case', key))).status).toBe(404);
    expect((await again(send)).status).toBe(200);
    expect((await see(own)).entries).toHaveLength(2);
  });
});
