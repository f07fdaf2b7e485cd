import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { readDataDictionary } from './app/platform/generate/read-data-dictionary';
import { describeApi } from './app/platform/http/describe-api';
import { readConfiguration } from './app/platform/configuration';
import { useEmbeddedPostgres } from './app/platform/postgres/embedded-postgres';
import { migrate } from './app/platform/postgres/migrate';
import { createHttpApp } from './create-http-app';
import { printQueries } from './generate/print-queries';
import { recordStatements } from './generate/record-statements';
import { useAccounts } from './generate/use-accounts';
import { useEvents } from './generate/use-events';
import { useComparators } from './generate/use-comparators';
import { useObjections } from './generate/use-objections';
import { useCounts } from './generate/use-counts';
import { useSnapshots } from './generate/use-snapshots';

const FIRST_MOMENT = Date.UTC(2026, 5, 30, 12);

/** Writes what is generated from the running application into the folder named first: the OpenAPI document, the SQL that
 *  the features send, and the data dictionary. Works on a database of its own that is made anew each time. */
const [target = 'dist/generated'] = process.argv.slice(2);
const configuration = readConfiguration({ MUSTER_DATA_DIR: 'dist/generate-data' }, process.cwd());
const postgres = await useEmbeddedPostgres(configuration.dataDir, configuration.projectDir);
try {
  const database = 'generate';
  const owner = { ...postgres.address.owner, database };
  const admin = new Client({ ...owner, database: 'postgres' });
  await admin.connect();
  await admin.query(`drop database if exists ${database} with (force)`);
  await admin.query(`create database ${database}`);
  await admin.end();
  const applied = await migrate(owner, postgres.address.api.password ?? null);
  const api = { ...postgres.address.api, database };
  const recorded = recordStatements();
  let now = FIRST_MOMENT;
  const app = await createHttpApp(
    configuration,
    { address: { owner, api }, applied, leave: () => Promise.resolve() },
    () => new Date(now),
  );
  mkdirSync(join(target, 'queries'), { recursive: true });
  writeFileSync(join(target, 'openapi.json'), `${JSON.stringify(describeApi(app), null, 2)}\n`);
  await useSnapshots(app);
  await useEvents(app);
  await useComparators(app);
  await useCounts(app);
  await useObjections(app);
  await useAccounts(app, (ms) => (now += ms));
  await app.close();
  for (const [name, sql] of printQueries(recorded)) writeFileSync(join(target, 'queries', name), sql);
  const reader = new Client(owner);
  await reader.connect();
  writeFileSync(join(target, 'data-dictionary.csv'), await readDataDictionary(reader));
  await reader.end();
} finally {
  await postgres.leave();
}
