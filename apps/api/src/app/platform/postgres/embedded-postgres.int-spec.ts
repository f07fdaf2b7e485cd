import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { clusterHome } from './cluster-home';
import { type EmbeddedPostgres, useEmbeddedPostgres } from './embedded-postgres';

const projectDir = join(__dirname, '../../../../../..');

async function ask<T extends object>(postgres: EmbeddedPostgres, statement: string): Promise<T | undefined> {
  const client = new Client({ ...postgres.address.owner, connectionTimeoutMillis: 500 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<T>(statement)).rows[0];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function serverPid(postgres: EmbeddedPostgres): Promise<number> {
  const row = await ask<{ data_directory: string }>(postgres, 'show data_directory');
  return Number(readFileSync(join(row?.data_directory ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    try {
      return await attempt();
    } catch (fault) {
      if (performance.now() > deadline) throw fault;
      await pause(100);
    }
  }
}

describe('useEmbeddedPostgres', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-cluster-'));
  let first: EmbeddedPostgres;
  beforeAll(async () => {
    first = await useEmbeddedPostgres(dataDir, projectDir);
    await ask(first, 'create table kept (n int)');
    await ask(first, 'insert into kept values (7)');
  });
  afterAll(async () => {
    await first.leave();
    const clusterId = readFileSync(join(dataDir, 'keys', 'cluster-id'), 'utf8');
    rmSync(clusterHome(dataDir, clusterId, process.getuid?.() === 0), { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('keeps its secrets to the owner of the data folder', () => {
    expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'keys', 'postgres-owner-password')).mode & 0o777).toBe(0o600);
  });

  it('does not listen on any network address', async () => {
    expect(await ask(first, 'show listen_addresses')).toEqual({ listen_addresses: '' });
  });

  it('is adopted by a second user and goes on when that one leaves', async () => {
    const second = await useEmbeddedPostgres(dataDir, projectDir);
    expect(await serverPid(second)).toBe(await serverPid(first));

    await second.leave();

    expect(await ask(first, 'select n from kept')).toEqual({ n: 7 });
  });

  it('comes back with everything committed when the server is killed', async () => {
    const killed = await serverPid(first);

    process.kill(killed, 'SIGKILL');

    expect(await eventually(() => ask(first, 'select n from kept'))).toEqual({ n: 7 });
    expect(await serverPid(first)).not.toBe(killed);
  });

  it('stops with its last user', async () => {
    const pid = await serverPid(first);

    await first.leave();

    // A process that ended has no command, until its parent collects it and its entry goes too.
    expect(commandOf(pid)).toBe('');
    first = await useEmbeddedPostgres(dataDir, projectDir);
  });
});
