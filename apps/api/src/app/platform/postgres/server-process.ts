import { spawn } from 'node:child_process';
import {
  existsSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ClusterLayout } from './cluster-layout';
import { runAs } from './run-as';

const LARGEST_LOG_BYTES = 8 * 1024 * 1024;
const PATIENCE_MS = 20_000;

/** Errors of single statements stay out of the log, because their messages may hold values; the fault log of the API has
 *  them without. Everything about the server itself (LOG, FATAL, PANIC) is in. */
const SETTINGS = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'ssl=off',
  'password_encryption=scram-sha-256',
  'log_min_messages=log',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_parameter_max_length_on_error=0',
  'log_statement=none',
  'log_checkpoints=off',
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  // A server of the program takes up to MOST_CONNECTIONS, and commands beside it as many each.
  'max_connections=100',
  'max_wal_size=1GB',
  'jit=off',
  'timezone=UTC',
];

/** Starts the server of the cluster and returns at once; whether it came up shows when it answers. */
export function startServer(layout: ClusterLayout): void {
  turnLog(layout.logFile);
  dropOldBinaries(layout);
  const log = openSync(layout.logFile, 'a', 0o600);
  const settings = [...SETTINGS, `unix_socket_directories="${layout.socketDir}"`];
  // Detached: Ctrl-C must reach the API first, so that requests drain before the database goes.
  const child = spawn(
    join(layout.binaries, 'bin', 'postgres'),
    ['-D', layout.data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...runAs(layout), detached: true, stdio: ['ignore', log, log] },
  );
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
}

/** Stops the server of the cluster and waits until its process is gone: fast at first, at once when that takes too long. */
export async function stopServer(layout: ClusterLayout): Promise<void> {
  // Read once: the server removes its file a moment before it ends.
  const pid = serverPid(layout);
  const started = performance.now();
  let signal: NodeJS.Signals | null = 'SIGINT';
  while (pid !== null && isServer(layout, pid)) {
    if (signal) send(pid, signal);
    signal = null;
    await pause(25);
    if (performance.now() - started > PATIENCE_MS) signal = 'SIGQUIT';
  }
}

/** Whether the server of this cluster runs, adopted or started by us. */
export function serverRuns(layout: ClusterLayout): boolean {
  const pid = serverPid(layout);
  return pid !== null && isServer(layout, pid);
}

/** Whether this process is the server of this cluster; one that ended and was not yet collected by its parent is none. */
function isServer(layout: ClusterLayout, pid: number): boolean {
  if (!send(pid, 0)) return false;
  try {
    // The number may have been given to another program since: ask the system what it is. One that ended has no command.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(layout.data);
  } catch {
    return false;
  }
}

function serverPid(layout: ClusterLayout): number | null {
  const file = join(layout.data, 'postmaster.pid');
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : null;
  } catch {
    return null;
  }
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** One earlier log is kept. */
function turnLog(file: string): void {
  if (existsSync(file) && statSync(file).size > LARGEST_LOG_BYTES) renameSync(file, `${file}.1`);
}

/** Copies of earlier releases, which no server uses when a new one starts. */
function dropOldBinaries({ user, binaries }: ClusterLayout): void {
  if (!user) return;
  const home = dirname(binaries);
  for (const name of readdirSync(home)) {
    if (name.startsWith('binaries') && name !== basename(binaries)) {
      rmSync(join(home, name), { recursive: true, force: true });
    }
  }
}
