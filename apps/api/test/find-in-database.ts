import { zstdDecompressSync } from 'node:zlib';
import { Client } from 'pg';
import { type DatabaseLogin } from '../src/app/platform/postgres/database-address';

/** Tables (`schema.table`) of the whole database in which `needle` stands anywhere: in a value as text, in bytes, or in
 *  the unpacked content of a snapshot. Reads as the owner, who sees everything. */
export async function findInDatabase(owner: DatabaseLogin, needle: string): Promise<readonly string[]> {
  const client = new Client(owner);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const hex = Buffer.from(needle).toString('hex');
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ found: boolean }>(
        `select exists (select from ${name} t where position($1 in t::text) > 0 or position($2 in t::text) > 0) as found`,
        [needle, hex],
      );
      if (rows[0]?.found) found.push(name);
    }
    const { rows: pieces } = await client.query<{ bytes: Buffer }>(
      'select bytes from workforce.snapshot_content',
    );
    if (pieces.some(({ bytes }) => zstdDecompressSync(bytes).includes(needle))) {
      found.push('workforce.snapshot_content (unpacked)');
    }
    return found;
  } finally {
    await client.end();
  }
}
