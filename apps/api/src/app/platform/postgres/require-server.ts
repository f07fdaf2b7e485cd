const OLDEST = 150_000;

/** Throws when the server is older than PostgreSQL 15 or the database does not store UTF-8: Muster would fail later, half
 *  way through a migration or at the first accented name. */
export async function requireServer(runner: { query(statement: string): Promise<unknown> }): Promise<void> {
  const [server] = (await runner.query(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  )) as { version: number; encoding: string }[];
  if ((server?.version ?? 0) < OLDEST) {
    throw Object.assign(new Error('The PostgreSQL server is older than 15'), { code: 'MUSTER_OLD_SERVER' });
  }
  if (server?.encoding !== 'UTF8') {
    throw Object.assign(new Error('The database does not store UTF-8'), { code: 'MUSTER_NOT_UTF8' });
  }
}
