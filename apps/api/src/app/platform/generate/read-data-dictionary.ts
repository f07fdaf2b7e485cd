import { type Client } from 'pg';

interface ColumnRow {
  readonly schema: string;
  readonly relation: string;
  readonly column: string;
  readonly type: string;
  readonly comment: string | null;
}

const TAG = /\s*\[Sensitivity: ([A-Z-]+)\]$/;

/** Every column of every table and view of the application as CSV, with the meaning and the sensitivity that its comment
 *  in the database gives. Partitions are left out: they are the same table. */
export async function readDataDictionary(client: Pick<Client, 'query'>): Promise<string> {
  const { rows } = await client.query<ColumnRow>(`
    select n.nspname as schema, c.relname as relation, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
           col_description(c.oid, a.attnum) as comment
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('access', 'audit', 'cases', 'disclosure', 'reference', 'release', 'workforce') and c.relkind in ('r', 'p', 'v')
       and not c.relispartition and a.attnum > 0 and not a.attisdropped
     order by n.nspname, c.relname, a.attnum`);
  const lines = rows.map(({ schema, relation, column, type, comment }) => [
    ...[schema, relation, column, type],
    (comment ?? '').replace(TAG, ''),
    TAG.exec(comment ?? '')?.[1] ?? '',
  ]);
  return [['schema', 'table', 'column', 'type', 'description', 'sensitivity'], ...lines]
    .map((line) => `${line.map(quoted).join(',')}\n`)
    .join('');
}

function quoted(field: string): string {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
