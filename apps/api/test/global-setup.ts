import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { useEmbeddedPostgres } from '../src/app/platform/postgres/embedded-postgres';
import { migrate } from '../src/app/platform/postgres/migrate';

declare global {
  var leaveTestPostgres: (() => Promise<void>) | undefined;
}

/** One real PostgreSQL for the whole run with one migrated template database; each spec file copies it. */
export default async function setup(): Promise<void> {
  const projectDir = join(__dirname, '../../..');
  const dataDir = join(projectDir, 'dist', 'test-postgres');
  mkdirSync(dataDir, { recursive: true });
  const postgres = await useEmbeddedPostgres(dataDir, projectDir);
  const { owner } = postgres.address;
  const admin = new Client({ ...owner, database: 'postgres' });
  await admin.connect();
  const stale = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname like 'muster_test%' or datname = 'muster_template'`,
  );
  for (const { datname } of stale.rows) await admin.query(`drop database ${datname} with (force)`);
  await admin.query('create database muster_template');
  await admin.end();
  await migrate({ ...owner, database: 'muster_template' }, postgres.address.api.password ?? null);
  process.env['MUSTER_TEST_ADDRESS'] = JSON.stringify(postgres.address);
  globalThis.leaveTestPostgres = () => postgres.leave();
}
