import { type Client as PgClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { MIGRATIONS } from '../../../migrations';
import { type DatabaseLogin } from './database-address';
import { dataSourceOptions } from './data-source-options';
import { requireServer } from './require-server';

/** Brings the database to the newest schema as its owner, one transaction per migration, one process at a time.
 *  `passwords` (embedded only) are given to the roles that sign in, as far as they exist; `only` limits the migrations to
 *  those named (to restore an older backup). Returns what was applied. */
export async function migrate(
  owner: DatabaseLogin,
  passwords: ReadonlyMap<string, string>,
  only?: ReadonlySet<string>,
): Promise<readonly string[]> {
  const dataSource = new DataSource({
    ...dataSourceOptions(owner, 2),
    migrations: MIGRATIONS.filter(({ name }) => only?.has(name) ?? true),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
  });
  await dataSource.initialize();
  try {
    await using runner = dataSource.createQueryRunner();
    await runner.connect();
    await requireServer(runner);
    await runner.query('select pg_advisory_lock(7305002)');
    await refuseNewer(runner);
    const applied = await dataSource.runMigrations();
    await givePasswords(runner, passwords);
    await runner.query('select pg_advisory_unlock(7305002)');
    return applied.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

async function givePasswords(runner: QueryRunner, passwords: ReadonlyMap<string, string>): Promise<void> {
  const client = (await runner.connect()) as PgClient;
  const there: { rolname: string }[] = await runner.query(
    'select rolname from pg_roles where rolname = any($1)',
    [[...passwords.keys()]],
  );
  for (const { rolname } of there) {
    const password = client.escapeLiteral(passwords.get(rolname) ?? '');
    await runner.query(`alter role ${client.escapeIdentifier(rolname)} with login password ${password}`);
  }
}

/** A database that a newer Muster has migrated may hold what this one would misread. */
async function refuseNewer(runner: QueryRunner): Promise<void> {
  if (!(await runner.hasTable('migration'))) return;
  const known = new Set<string>(MIGRATIONS.map(({ name }) => name));
  const applied: { name: string }[] = await runner.query('select name from migration', []);
  if (applied.some(({ name }) => !known.has(name))) {
    throw Object.assign(new Error('The database was migrated by a newer Muster'), {
      code: 'MUSTER_NEWER_DATA',
    });
  }
}
