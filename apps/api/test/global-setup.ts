import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { useEmbeddedPostgres } from '../src/app/platform/postgres/embedded-postgres';
import { migrate } from '../src/app/platform/postgres/migrate';
import { rolePasswords } from '../src/app/platform/postgres/role-passwords';
import { startHastyPostgres } from './start-hasty-postgres';

declare global {
  var leaveTestPostgres: (() => Promise<void>) | undefined;
}

/** One real PostgreSQL for the whole run with one migrated template database; each spec file copies it. Where all specs are
 *  run, what they load is put together first; a few that are named begin sooner without. */
export default async function setup({ nonFlagArgs }: { nonFlagArgs: readonly string[] }): Promise<void> {
  const projectDir = join(__dirname, '../../..');
  const dataDir = join(projectDir, 'dist', 'test-postgres');
  mkdirSync(dataDir, { recursive: true });
  startHastyPostgres(dataDir, projectDir);
  const postgres = await useEmbeddedPostgres(dataDir, projectDir);
  const { owner } = postgres.address;
  const admin = new Client({ ...owner, database: 'postgres' });
  await admin.connect();
  // Other runs may use the same server: only what belongs to runs that are gone is dropped.
  const named = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname like 'muster_test_%'`,
  );
  for (const { datname } of named.rows) {
    if (!existsSync(`/proc/${datname.split('_')[2]}`))
      await admin.query(`drop database ${datname} with (force)`);
  }
  const template = `muster_test_${process.pid}_template`;
  await admin.query(`create database ${template}`);
  await admin.end();
  await migrate({ ...owner, database: template }, rolePasswords(postgres.address));
  const modules = nonFlagArgs.length > 0 ? null : bundleModules(projectDir);
  if (modules !== null) process.env['MUSTER_TEST_MODULES'] = modules;
  process.env['MUSTER_TEST_ADDRESS'] = JSON.stringify(postgres.address);
  process.env['MUSTER_TEST_TEMPLATE'] = template;
  globalThis.leaveTestPostgres = async () => {
    const last = new Client({ ...owner, database: 'postgres' });
    await last.connect();
    await last.query(`drop database ${template} with (force)`);
    await last.end();
    await postgres.leave();
    if (modules !== null) rmSync(modules, { recursive: true });
  };
}

/** Gives the folder of the modules that the specs of this run load. Others may run meanwhile. */
function bundleModules(projectDir: string): string {
  const all = join(projectDir, 'dist', 'test-modules');
  mkdirSync(all, { recursive: true });
  for (const pid of readdirSync(all)) {
    if (!existsSync(`/proc/${pid}`)) rmSync(join(all, pid), { recursive: true });
  }
  const own = join(all, String(process.pid));
  const bundler = ['--disable-warning=ExperimentalWarning', 'tools/testing/bundle-modules.ts', own];
  execFileSync(process.execPath, bundler, { cwd: projectDir, stdio: ['ignore', 2, 2] });
  return own;
}
