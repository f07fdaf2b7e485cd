import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { type ClusterLayout, prepareClusterLayout } from '../src/app/platform/postgres/cluster-layout';
import { initialiseCluster } from '../src/app/platform/postgres/initialise-cluster';
import { runAs } from '../src/app/platform/postgres/run-as';
import { serverRuns } from '../src/app/platform/postgres/server-process';

/** As the application starts it, but that it does not wait for the disk. What a killed program or server left behind is
 *  kept by the system all the same; only a machine that loses power would lose it, and its test databases with it. */
const SETTINGS = [
  ...['listen_addresses=', 'unix_socket_permissions=0700', 'ssl=off', 'password_encryption=scram-sha-256'],
  ...['log_error_verbosity=terse', 'log_min_error_statement=panic', 'log_checkpoints=off'],
  ...['log_parameter_max_length_on_error=0', 'max_connections=100', 'max_wal_size=1GB', 'jit=off'],
  ...['timezone=UTC', 'fsync=off', 'full_page_writes=off', 'wal_init_zero=off'],
];

/** Starts the cluster of `dataDir` without waiting for the disk, unless it runs. `useEmbeddedPostgres` then adopts it.
 *  A spec copies a database and drops it, which writes everything out, and commits hundreds of times. */
export function startHastyPostgres(dataDir: string, projectDir: string): void {
  const layout = prepareClusterLayout(dataDir, projectDir);
  initialiseCluster(layout, 'muster_owner');
  if (!serverRuns(layout)) start(layout);
}

function start(layout: ClusterLayout): void {
  const log = openSync(layout.logFile, 'a', 0o600);
  const settings = [...SETTINGS, `unix_socket_directories="${layout.socketDir}"`];
  spawn(
    join(layout.binaries, 'bin', 'postgres'),
    ['-D', layout.data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...runAs(layout), detached: true, stdio: ['ignore', log, log] },
  ).unref();
  closeSync(log);
}
