import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type ClusterLayout, prepareClusterLayout } from './cluster-layout';
import { type DatabaseAddress } from './database-address';

const OWNER = 'muster_owner';
const DATABASE = 'muster';
const START_TIMEOUT_MS = 60_000;
/** Any number, the same in every Muster process: shared by those that use the cluster, exclusive for the one that stops it. */
const USERS_LOCK = 7_305_001;

const SETTINGS = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'ssl=off',
  'password_encryption=scram-sha-256',
  'log_min_messages=warning',
  'log_min_error_statement=panic',
  'log_parameter_max_length_on_error=0',
  'log_statement=none',
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'max_connections=40',
  'max_wal_size=1GB',
  'jit=off',
  'timezone=UTC',
];

/** A running embedded PostgreSQL that this process uses. If it dies it is started again; it is stopped when its last
 *  user leaves. */
export interface EmbeddedPostgres {
  readonly address: DatabaseAddress;
  /** Leaves; stops the server unless another Muster process still uses it. */
  leave(): Promise<void>;
}

/** Starts the cluster of `dataDir`, or adopts it when it already runs (for example after this program was killed). */
export async function useEmbeddedPostgres(dataDir: string, projectDir: string): Promise<EmbeddedPostgres> {
  const layout = prepareClusterLayout(dataDir, projectDir);
  if (!existsSync(join(layout.data, 'PG_VERSION'))) initialise(layout);
  let leaving = false;
  let watch = await hold(layout);
  const guard = () => {
    watch.once('end', () => {
      if (!leaving) void revive();
    });
  };
  const revive = async (): Promise<void> => {
    while (!leaving) {
      try {
        watch = await hold(layout);
        guard();
        return;
      } catch {
        await pause(1000);
      }
    }
  };
  guard();
  await ensureDatabase(layout);
  return {
    address: addressOf(layout),
    leave: async () => {
      leaving = true;
      const alone = await watch
        .query('select pg_advisory_unlock_shared($1)', [USERS_LOCK])
        .then(() => watch.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [USERS_LOCK]))
        .then((answer) => answer.rows[0]?.alone === true)
        .catch(() => true);
      if (alone) await stop(layout);
      await watch.end().catch(() => undefined);
    },
  };
}

/** A connection that shows this process as a user of the cluster for as long as it is open. */
async function hold(layout: ClusterLayout): Promise<Client> {
  const client = await connectOrStart(layout);
  await client.query('select pg_advisory_lock_shared($1)', [USERS_LOCK]);
  return client;
}

function addressOf(layout: ClusterLayout): DatabaseAddress {
  const base = { host: layout.socketDir, port: 5432, database: DATABASE };
  return {
    owner: { ...base, user: OWNER, password: layout.ownerPassword },
    api: { ...base, user: 'muster_api', password: layout.apiPassword },
  };
}

function asUser(layout: ClusterLayout) {
  return {
    ...(layout.user ?? {}),
    cwd: layout.socketDir,
    env: {
      PATH: '/usr/bin:/bin',
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      LD_LIBRARY_PATH: join(layout.binaries, 'lib'),
    },
  };
}

function initialise(layout: ClusterLayout): void {
  const passwordFile = join(layout.socketDir, 'initial-password');
  writeFileSync(passwordFile, layout.ownerPassword, { mode: 0o600 });
  if (layout.user) chownSync(passwordFile, layout.user.uid, layout.user.gid);
  const result = spawnSync(
    join(layout.binaries, 'bin', 'initdb'),
    [
      ...[
        '-D',
        layout.data,
        '-U',
        OWNER,
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
      ],
      ...['--data-checksums', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ],
    { ...asUser(layout), encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (result.status !== 0)
    throw new Error(`initdb failed: ${result.stderr.trim().split('\n').at(-1) ?? 'no message'}`);
}

async function connect(layout: ClusterLayout): Promise<Client> {
  const client = new Client({
    ...addressOf(layout).owner,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function connectOrStart(layout: ClusterLayout): Promise<Client> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  let lastStart = -Infinity;
  for (;;) {
    const client = await connect(layout).catch(() => null);
    if (client) return client;
    if (performance.now() > deadline)
      throw new Error('PostgreSQL did not start; see postgres.log in the data folder');
    // After a crash the old server's children hold its memory for a moment and a new start is refused: try again.
    if (!running(layout) && performance.now() - lastStart > 1000) {
      spawnServer(layout);
      lastStart = performance.now();
    }
    await pause(40);
  }
}

function running(layout: ClusterLayout): boolean {
  const pid = serverPid(layout);
  if (pid === null) return false;
  try {
    process.kill(pid, 0);
    // The number may have been given to another program since: ask the system what it is.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(layout.data);
  } catch {
    return false;
  }
}

function serverPid(layout: ClusterLayout): number | null {
  const file = join(layout.data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : null;
}

function spawnServer(layout: ClusterLayout): void {
  const log = openSync(layout.logFile, 'a', 0o600);
  const settings = [...SETTINGS, `unix_socket_directories="${layout.socketDir}"`].flatMap((setting) => [
    '-c',
    setting,
  ]);
  // Detached: Ctrl-C must reach the API first, so that requests drain before the database goes.
  const child = spawn(join(layout.binaries, 'bin', 'postgres'), ['-D', layout.data, ...settings], {
    ...asUser(layout),
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.on('error', () => undefined);
  child.unref();
}

async function stop(layout: ClusterLayout): Promise<void> {
  const pid = serverPid(layout);
  if (pid === null || !running(layout)) return;
  process.kill(pid, 'SIGINT');
  const deadline = performance.now() + 20_000;
  while (running(layout)) {
    if (performance.now() > deadline) process.kill(pid, 'SIGQUIT');
    await pause(25);
  }
}

async function ensureDatabase(layout: ClusterLayout): Promise<void> {
  const client = await connect(layout);
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
