import { setTimeout as pause } from 'node:timers/promises';
import { type CaseFile } from '@muster/contracts';
import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { asOpenDatabase, testConfiguration } from '../../../../test/test-configuration';
import { CaseWorld } from '../../../../test/case-world';
import { closedCase } from '../../../../test/closed-case';
import { type OwnCase } from '../../../../test/own-case';
import { createHttpApp } from '../../../create-http-app';
import { FaultLog } from '../../platform/problems/fault-log.service';
import { CaseQueue } from './case-queue.service';

describe('the queue of jobs about cases', () => {
  let world: CaseWorld;

  beforeEach(async () => {
    world = await CaseWorld.open('lea');
  });
  afterEach(() => world.close());

  const start = () => world.app.get(CaseQueue).start();
  /** Another process of the program on the same database, with the clock of the world. */
  const restart = async () => {
    await world.app.close();
    world.app = await createHttpApp(testConfiguration(), asOpenDatabase(world.database), () => world.now);
    await start();
  };
  const until = async (what: () => Promise<boolean>) => {
    for (let tries = 0; tries < 900; tries += 1) {
      if (await what()) return;
      await pause(100);
    }
    throw new Error('it did not happen within 90 seconds');
  };
  const sendFromElsewhere = async (job: string) => {
    const boss = new PgBoss({
      ...{ ...world.database.address.owner, schema: 'cases_jobs', migrate: false },
      ...{ supervise: false, schedule: false },
    });
    await boss.start();
    await boss.send(job);
    await boss.stop();
  };
  const fileOf = async (own: OwnCase) =>
    (await world.post<CaseFile>('/api/talk/case', { key: own.accessKey })).body;
  const saw = (own: OwnCase, happened: string) => async () =>
    (await fileOf(own)).events.some(({ what }) => what === happened);

  it('does what fell due while the program was stopped', async () => {
    const late = await world.newCase({ to: 'lea' });
    const closed = await closedCase(world, 'lea');
    await start();
    // Asked for on a Wednesday: two working days are over on the Monday. The contact goes after 30 days.
    world.now = new Date('2026-08-03T12:00:00Z');
    await restart();
    await until(saw(late, 'acknowledgement-late'));
    await until(async () => (await fileOf(closed)).entries[1]?.removedOn === '2026-08-03');
    expect((await fileOf(late)).events.filter(({ what }) => what === 'acknowledgement-late')).toHaveLength(1);
  });

  it('tells the listener of a check that falls due, once, over restarts', async () => {
    const { headers, keys } = world.listener('lea');
    const own = await world.newCase({ to: 'lea' });
    const write = (move: string, entries: readonly object[] = []) =>
      world.post('/api/cases/entries', { case: own.id, entries, move, check: null }, headers);
    await write('acknowledge');
    await write('hold', [await own.say(keys, 'What was said')]);
    world.now = new Date('2026-07-31T12:00:00Z');
    await restart();
    await until(saw(own, 'check-due'));
    await restart();
    await pause(1500);
    const { events, checks } = await fileOf(own);
    expect(events.filter(({ what }) => what === 'check-due').map(({ detail }) => detail)).toEqual([
      '30-days',
    ]);
    expect(checks.map(({ state }) => state)).toEqual(['due', 'waiting', 'waiting']);
  });

  it('lives through a database that ends its connections, and works on', async () => {
    const own = await world.newCase({ to: 'lea' });
    const recorded: string[] = [];
    const faults = world.app.get(FaultLog);
    jest.spyOn(faults, 'record').mockImplementation((_, route) => void recorded.push(route));
    await start();
    const killed = await world.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'muster_cases' and datname = current_database()`,
    );
    expect(killed.rowCount).toBeGreaterThan(0);
    world.now = new Date('2026-08-03T12:00:00Z');
    await sendFromElsewhere('case-clock');
    await until(saw(own, 'acknowledgement-late'));
    expect(recorded.every((route) => route === 'cases_jobs')).toBe(true);
  });

  it('runs as a role that creates nothing, and keeps nothing of a case in a job', async () => {
    await world.newCase({ to: 'lea' });
    await start();
    await pause(500);
    const { rows } = await world.owner.query<{ data: object | null }>('select data from cases_jobs.job');
    expect(rows.length).toBeGreaterThan(0);
    // A job that its timetable sent names the timetable and nothing else.
    expect(JSON.stringify(rows)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}/);
    const login = new Client(world.database.address.cases);
    await login.connect();
    await expect(login.query('create table cases_jobs.more (id int)')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(login.query('create schema more')).rejects.toMatchObject({ code: '42501' });
    await login.end();
  });

  it('does not start by itself: a command leaves jobs to the server', async () => {
    await pause(200);
    const { rows } = await world.owner.query('select from cases_jobs.job');
    expect(rows).toHaveLength(0);
  });
});
