import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { type World } from './people';

/** Lets the hour of an opening with the recovery key be over, as if two custodians had agreed to it two hours ago: the
 *  application of a journey keeps the true time. */
export async function endOpening({ dataDir }: World, id: string): Promise<void> {
  const keys = join(dataDir, 'keys');
  const clusterId = (await readFile(join(keys, 'cluster-id'), 'utf8')).trim();
  // As root the database lies outside the data folder (docs/operations.md).
  const home = process.getuid?.() === 0 ? join('/var/lib/muster', clusterId) : join(dataDir, 'postgres');
  const password = (await readFile(join(keys, 'postgres-cases-password'), 'utf8')).trim();
  const client = new Client({ host: join(home, 'run'), database: 'muster', user: 'muster_cases', password });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('muster.party', 'job', true)`);
    const { rowCount } = await client.query(
      `update cases.break_glass set agreed_at = agreed_at - interval '2 hours', ends_at = ends_at - interval '2 hours'
        where id = $1`,
      [id],
    );
    await client.query('commit');
    if (rowCount !== 1) throw new Error('there is no such opening');
  } finally {
    await client.end();
  }
}
