import { createHash } from 'node:crypto';
import { type Readable } from 'node:stream';
import { type Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type DatabaseLogin } from '../postgres/database-address';
import { SteadyClient } from '../postgres/steady-client';
import { type BackupHeader, frame, MAGIC, RECORD, type RecordKind } from './backup-format';
import { listTables } from './list-tables';

/** The records of a backup, one after another, from one consistent view of the database; people go on working meanwhile.
 *  Memory does not grow with the database. */
export async function* writeBackup(owner: DatabaseLogin, createdAt: Date): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const record = (kind: RecordKind, payload: Buffer) => {
    const bytes = frame(kind, payload);
    hash.update(bytes);
    return bytes;
  };
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  const client = new SteadyClient(owner);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    // Row-level security binds the owner of the tables too, unless it is a superuser.
    await client.query(`select set_config('muster.party', 'backup', true)`);
    hash.update(MAGIC);
    yield MAGIC;
    yield record(RECORD.header, json(await describe(client, createdAt)));
    for (const table of await listTables(client)) {
      yield record(RECORD.table, json(table));
      const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
      const source = `${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.table)}`;
      const rows: Readable = client.query(
        copyTo(`copy (select ${columns} from ${source}) to stdout (format binary)`),
      );
      for await (const chunk of rows) yield record(RECORD.data, chunk as Buffer);
    }
    yield frame(RECORD.end, json({ sha256: hash.digest('hex') }));
    await client.query('commit');
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function describe(client: Client, createdAt: Date): Promise<BackupHeader> {
  const migrations = await client.query<{ name: string }>('select name from public.migration order by id');
  const forces = await client.query<{ force: string }>(
    'select distinct force from workforce.snapshot order by force',
  );
  return {
    createdAt: createdAt.toISOString(),
    migrations: migrations.rows.map(({ name }) => name),
    forces: forces.rows.map(({ force }) => force),
  };
}
