import { once } from 'node:events';
import { type Writable } from 'node:stream';
import { ok, refuse, type Result } from '@muster/domain';
import { type Client } from 'pg';
import { MIGRATIONS } from '../../../migrations';
import { copyInto } from '../postgres/copy-into';
import { type DatabaseLogin } from '../postgres/database-address';
import { migrate } from '../postgres/migrate';
import { SteadyClient } from '../postgres/steady-client';
import { type BackupHeader, type BackupTable, RECORD } from './backup-format';
import { listTables } from './list-tables';
import { DamagedBackupError, readBackup } from './read-backup';

export type RestoreRefusal = {
  readonly code: 'database-not-empty' | 'backup-damaged' | 'backup-newer';
  readonly message: string;
};

/** Loads a backup into an empty database: brings the schema to the state of the backup, loads every table in one
 *  transaction, applies the migrations made since, and asks for the notices of every force to be applied again. A damaged or newer file, or a database that holds anything,
 *  is refused and leaves no data behind. */
export async function restoreBackup(
  owner: DatabaseLogin,
  passwords: ReadonlyMap<string, string>,
  source: AsyncIterable<Buffer>,
): Promise<Result<BackupHeader, RestoreRefusal>> {
  const records = readBackup(source);
  const client = new SteadyClient(owner);
  try {
    await client.connect();
    const { rowCount } = await client.query(
      `select 1 from pg_namespace where nspname in ('access', 'workforce')`,
    );
    if (rowCount !== 0) {
      return refuse(
        'database-not-empty',
        'the database already holds a Muster; restore into a new data folder (MUSTER_DATA_DIR) or an empty database.',
      );
    }
    const first = (await records.next()).value;
    if (first?.kind !== RECORD.header) throw new DamagedBackupError('no header');
    const header = JSON.parse(first.payload.toString()) as BackupHeader;
    const known = new Set<string>(MIGRATIONS.map(({ name }) => name));
    if (header.migrations.some((name) => !known.has(name))) {
      return refuse(
        'backup-newer',
        'the backup was made by a newer Muster; install that version and restore there.',
      );
    }
    await migrate(owner, passwords, new Set(header.migrations));
    await load(client, header, records);
    await migrate(owner, passwords);
    await requestWithholdings(client);
    return ok(header);
  } catch (fault) {
    if (fault instanceof DamagedBackupError || (await isDamaged(records))) {
      await client.end();
      await empty(owner);
      return refuse('backup-damaged', 'the file is not a complete Muster backup; nothing was restored.');
    }
    throw fault;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Takes the schema away again that an unfinished restoration made, so that the next attempt finds an empty database. On a
 *  connection of its own: the other one may stand in the middle of a COPY. */
async function empty(owner: DatabaseLogin): Promise<void> {
  const client = new SteadyClient(owner);
  await client.connect();
  try {
    await client.query(
      'drop schema if exists access, audit, cases, disclosure, reference, release, workforce cascade',
    );
    await client.query('drop table if exists public.migration');
  } finally {
    await client.end();
  }
}

async function load(
  client: Client,
  header: BackupHeader,
  records: ReturnType<typeof readBackup>,
): Promise<void> {
  await client.query('begin');
  const bound = await listBound(client);
  for (const table of bound) {
    await client.query(`alter table ${table} no force row level security`);
    // What they count stands in the backup as well.
    await client.query(`alter table ${table} disable trigger user`);
  }
  for (const force of header.forces) await client.query('select workforce.prepare_force($1)', [force]);
  for (const { schema, table } of [...(await listTables(client))].reverse()) {
    if (schema !== 'audit') await client.query(`delete from ${schema}.${client.escapeIdentifier(table)}`);
  }
  let target: Writable | null = null;
  const close = async () => {
    if (!target) return;
    const done = once(target, 'finish');
    target.end();
    await done;
  };
  // Left open when something fails: the rest of the file says whether it was damaged.
  for await (const { kind, payload } of { [Symbol.asyncIterator]: () => ({ next: () => records.next() }) }) {
    if (kind === RECORD.table) {
      await close();
      target = open(client, JSON.parse(payload.toString()) as BackupTable);
    } else if (kind === RECORD.data && target && !target.write(payload)) await once(target, 'drain');
  }
  await close();
  await resetSequences(client);
  for (const table of bound) {
    await client.query(`alter table ${table} force row level security`);
    await client.query(`alter table ${table} enable trigger user`);
  }
  await client.query('commit');
}

/** Whether what is left of a file, after something in it could not be loaded, shows that it is not as it was written. */
async function isDamaged(records: ReturnType<typeof readBackup>): Promise<boolean> {
  try {
    for await (const _ of records);
    return false;
  } catch (fault) {
    return fault instanceof DamagedBackupError;
  }
}

/** Tables whose row-level security binds their owner as well, who could load nothing into them. */
async function listBound(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select c.oid::regclass::text as name from pg_class c where c.relforcerowsecurity order by 1',
  );
  return rows.map(({ name }) => name);
}

/** The server carries them out when it starts: what a backup holds of the past is brought into line with the notices that
 *  stand in it. */
async function requestWithholdings(client: Client): Promise<void> {
  await client.query(
    `insert into workforce.withholding as w (force, requested_by)
     select distinct force, 'restore' from workforce.objection where lifted_on is null
     on conflict (force) do update
       set requested = w.requested + 1, requested_by = 'restore', requested_at = now()`,
  );
}

function open(client: Client, { schema, table, columns }: BackupTable): Writable {
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const target = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`;
  return copyInto(client, `copy ${target} (${names}) from stdin (format binary)`);
}

async function resetSequences(client: Client): Promise<void> {
  const owned = await client.query<{ sequence: string; source: string; column: string }>(`
    select format('%I.%I', sn.nspname, s.relname) as sequence, format('%I.%I', tn.nspname, t.relname) as source,
           quote_ident(a.attname) as column
      from pg_depend d
      join pg_class s on s.oid = d.objid and s.relkind = 'S' join pg_namespace sn on sn.oid = s.relnamespace
      join pg_class t on t.oid = d.refobjid join pg_namespace tn on tn.oid = t.relnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
     where tn.nspname in ('access', 'audit', 'cases', 'disclosure', 'reference', 'release', 'workforce')`);
  for (const { sequence, source, column } of owned.rows) {
    await client.query(`select setval('${sequence}', coalesce(max(${column}), 0) + 1, false) from ${source}`);
  }
}
