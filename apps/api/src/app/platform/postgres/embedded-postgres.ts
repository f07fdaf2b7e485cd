import { setTimeout as pause } from 'node:timers/promises';
import { type Client } from 'pg';
import { type ClusterLayout, prepareClusterLayout } from './cluster-layout';
import { type DatabaseAddress } from './database-address';
import { initialiseCluster } from './initialise-cluster';
import { serverRuns, startServer, stopServer } from './server-process';
import { SteadyClient } from './steady-client';

const OWNER = 'muster_owner';
const DATABASE = 'muster';
const START_TIMEOUT_MS = 60_000;
/** Any number, the same in every Muster process: shared by those that use the cluster, exclusive for the one that stops it. */
const USERS_LOCK = 7_305_001;

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
  initialiseCluster(layout, OWNER);
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
      if (alone) await stopServer(layout);
      await watch.end().catch(() => undefined);
    },
  };
}

/** A connection that shows this process as a user of the cluster for as long as it is open. */
async function hold(layout: ClusterLayout): Promise<Client> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    const client = await connectOrStart(layout, deadline);
    try {
      await client.query('select pg_advisory_lock_shared($1)', [USERS_LOCK]);
      return client;
    } catch (fault) {
      // The last user left at this very moment and stopped the server: start it again.
      await client.end().catch(() => undefined);
      if (performance.now() > deadline) throw fault;
    }
  }
}

function addressOf(layout: ClusterLayout): DatabaseAddress {
  const base = { host: layout.socketDir, port: 5432, database: DATABASE };
  return {
    owner: { ...base, user: OWNER, password: layout.ownerPassword },
    api: { ...base, user: 'muster_api', password: layout.apiPassword },
    builder: { ...base, user: 'muster_builder', password: layout.builderPassword },
    reader: { ...base, user: 'muster_reader', password: layout.readerPassword },
    cases: { ...base, user: 'muster_cases', password: layout.casesPassword },
  };
}

async function connect(layout: ClusterLayout): Promise<Client> {
  const client = new SteadyClient({
    ...addressOf(layout).owner,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  await client.connect();
  return client;
}

async function connectOrStart(layout: ClusterLayout, deadline: number): Promise<Client> {
  let lastStart = -Infinity;
  for (;;) {
    const client = await connect(layout).catch((fault: unknown) => {
      // It answers and does not know our password: waiting will not help.
      if (fault instanceof Error && 'code' in fault && fault.code === '28P01') throw fault;
      return null;
    });
    if (client) return client;
    if (performance.now() > deadline)
      throw new Error('PostgreSQL did not start; see postgres.log in the data folder');
    // After a crash the old server's children hold its memory for a moment and a new start is refused: try again.
    if (!serverRuns(layout) && performance.now() - lastStart > 1000) {
      startServer(layout);
      lastStart = performance.now();
    }
    await pause(40);
  }
}

async function ensureDatabase(layout: ClusterLayout): Promise<void> {
  const client = await connect(layout);
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } catch (fault) {
    // Another process may have been quicker.
    if (!(fault instanceof Error && 'code' in fault && ['42P04', '23505'].includes(String(fault.code))))
      throw fault;
  } finally {
    await client.end();
  }
}
