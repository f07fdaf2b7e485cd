import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from './set-up/eventually';
import { Installation } from './set-up/installation';
import { isAlive, processesIn } from './set-up/processes';
import { ask } from './set-up/visitor';

const START_WITH_DEMO = `
  const { startMuster } = await import('./dist/api/main.mjs');
  const { ensureDemo } = await import('./tools/demo/ensure-demo.ts');
  await startMuster({ loadDemo: ensureDemo });`;

describe('stopping and starting again', () => {
  let muster: Installation;
  beforeAll(async () => {
    muster = await Installation.make();
    await muster.done('account', 'add', 'kept', '--name', 'Kept', '--roles', 'dpo');
  });
  afterAll(() => muster.remove());

  const nothingRuns = () => eventually(() => expect(processesIn(muster.clusterHome)).toEqual([]), 5000);
  const accounts = () => muster.done('account', 'list');

  it.each(['SIGTERM', 'SIGINT'] as const)('leaves nothing running after %s', async (signal) => {
    const running = await muster.start();
    const server = muster.serverPid;
    expect(isAlive(server)).toBe(true);

    expect(await running.end(signal)).toMatchObject({ code: 0, said: '' });

    expect(isAlive(server)).toBe(false);
    await nothingRuns();
  });

  it('is ready again within ten seconds, with everything', async () => {
    const took: number[] = [];
    // Other programs of the machine may hold up a start: the quickest of three is told from Muster's own time.
    while (took.length < 3 && !took.some((milliseconds) => milliseconds < 10_000)) {
      const started = performance.now();
      const running = await muster.start();
      took.push(performance.now() - started);
      expect(await accounts()).toContain('kept\tactive\tdpo');
      await running.end('SIGTERM');
    }

    expect(Math.min(...took)).toBeLessThan(10_000);
  });

  it.each([50, 400, 900])('leaves nothing running when it is stopped %d ms into its start', async (delay) => {
    const running = muster.launch(['dist/api/main.mjs']);
    await pause(delay);

    const { said } = await running.end('SIGTERM');

    expect(said).toBe('');
    await nothingRuns();
  });

  it('adopts the database that a killed process left running', async () => {
    await (await muster.start()).end('SIGKILL');
    const server = muster.serverPid;
    expect(isAlive(server)).toBe(true);

    const running = await muster.start();

    expect(muster.serverPid).toBe(server);
    expect(await accounts()).toContain('kept');
    await running.end('SIGTERM');
    expect(isAlive(server)).toBe(false);
  });

  it('recovers when both were killed', async () => {
    const killed = await muster.start();
    process.kill(muster.serverPid, 'SIGKILL');
    await killed.end('SIGKILL');

    const running = await muster.start();

    expect(await accounts()).toContain('kept');
    await running.end('SIGTERM');
    await nothingRuns();
  });

  it('goes on by itself when the database is killed', async () => {
    const running = await muster.start();
    const server = muster.serverPid;
    process.kill(server, 'SIGKILL');

    const back = eventually(async () => {
      expect((await ask(muster.address, '/api/health/ready')).status).toBe(200);
      expect(muster.serverPid).not.toBe(server);
    }, 15_000);
    const ended = running.ended.then(({ said }) => Promise.reject(new Error(`the service ended: ${said}`)));
    await Promise.race([back, ended]);
    ended.catch(() => undefined);

    expect((await ask(muster.address, '/api/health/live')).status).toBe(200);
    await running.end('SIGTERM');
    await nothingRuns();
  });

  it('begins anew where a first start was killed half way', async () => {
    const fresh = await Installation.make();
    try {
      const first = fresh.launch(['dist/api/main.mjs']);
      await eventually(() => expect(existsSync(join(fresh.clusterHome, 'run'))).toBe(true));
      await first.end('SIGKILL');

      await (await fresh.start()).end('SIGTERM');
    } finally {
      await fresh.remove();
    }
  });

  it('breaks off the loading of the demonstration without taking it for done', async () => {
    const fresh = await Installation.make();
    try {
      // As tools/start.ts does, without looking at the web app.
      const first = fresh.launch(['--input-type=module', '--eval', START_WITH_DEMO]);
      const months = join(fresh.dataDir, 'demo-files');
      await eventually(() => expect(readdirSync(months).length).toBeGreaterThan(2), 30_000);

      expect((await first.end('SIGTERM')).code).toBe(0);

      expect(existsSync(months)).toBe(false);
      expect(existsSync(join(fresh.dataDir, 'demo-loaded'))).toBe(false);
      expect(processesIn(fresh.clusterHome)).toEqual([]);
    } finally {
      await fresh.remove();
    }
  });
});
