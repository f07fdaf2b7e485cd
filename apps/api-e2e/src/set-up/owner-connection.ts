import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Installation } from './installation';

/** A connection to the running embedded database as the owner of its tables, by the secrets of the data folder. */
export async function ownerConnection(installation: Installation): Promise<Client> {
  const client = new Client({
    host: join(installation.clusterHome, 'run'),
    port: 5432,
    database: 'muster',
    user: 'muster_owner',
    password: readFileSync(join(installation.dataDir, 'keys', 'postgres-owner-password'), 'utf8').trim(),
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
