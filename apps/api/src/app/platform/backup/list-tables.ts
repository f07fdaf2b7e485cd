import { type Client } from 'pg';
import { type BackupTable } from './backup-format';

interface TableRow {
  readonly oid: number;
  readonly schema: string;
  readonly table: string;
  readonly columns: string[];
}

/** Every table that holds data (partitioned ones as a whole), each after the tables that its foreign keys point to. */
export async function listTables(client: Client): Promise<readonly BackupTable[]> {
  const tables = await client.query<TableRow>(`
    select c.oid::int as oid, n.nspname as schema, c.relname as table,
           array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('access', 'audit', 'cases', 'disclosure', 'reference', 'release', 'workforce')
       and c.relkind in ('r', 'p') and not c.relispartition
     order by n.nspname, c.relname`);
  const keys = await client.query<{ child: number; parent: number }>(
    `select conrelid::int as child, confrelid::int as parent from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  );
  const ordered: TableRow[] = [];
  const waiting = [...tables.rows];
  while (waiting.length > 0) {
    const next = waiting.findIndex(
      ({ oid }) =>
        !keys.rows.some(
          ({ child, parent }) => child === oid && waiting.some((table) => table.oid === parent),
        ),
    );
    ordered.push(...waiting.splice(Math.max(0, next), 1));
  }
  return ordered.map(({ schema, table, columns }) => ({ schema, table, columns }));
}
