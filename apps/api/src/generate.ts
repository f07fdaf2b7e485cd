import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { readDataDictionary } from './app/platform/generate/read-data-dictionary';
import { describeApi } from './app/platform/http/describe-api';
import { readConfiguration } from './app/platform/configuration';
import { useEmbeddedPostgres } from './app/platform/postgres/embedded-postgres';
import { migrate } from './app/platform/postgres/migrate';
import { rolePasswords } from './app/platform/postgres/role-passwords';
import { createHttpApp } from './create-http-app';
import { printQueries } from './generate/print-queries';
import { recordStatements } from './generate/record-statements';
import { useAccounts } from './generate/use-accounts';
import { useCases } from './generate/use-cases';
import { useCommitments } from './generate/use-commitments';
import { useEvents } from './generate/use-events';
import { useComparators } from './generate/use-comparators';
import { useObjections } from './generate/use-objections';
import { useReleases } from './generate/use-releases';
import { useCounts } from './generate/use-counts';
import { useSnapshots } from './generate/use-snapshots';

const FIRST_MOMENT = Date.UTC(2026, 6, 1, 12);

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
  const applied = await migrate(owner, rolePasswords(postgres.address));
  const { api, builder, reader: released, cases } = postgres.address;
  const recorded = recordStatements();
  let now = FIRST_MOMENT;
  const app = await createHttpApp(
    configuration,
    {
      address: {
        owner,
        api: { ...api, database },
        builder: { ...builder, database },
        reader: { ...released, database },
        cases: { ...cases, database },
      },
      applied,
      leave: () => Promise.resolve(),
    },
    () => new Date(now),
  );
  mkdirSync(join(target, 'queries'), { recursive: true });
  writeFileSync(join(target, 'openapi.json'), `${JSON.stringify(describeApi(app), null, 2)}\n`);
  await useSnapshots(app);
  await useEvents(app);
  await useCommitments(app);
  await useComparators(app);
  await useCounts(app);
  await useReleases(app);
  await useObjections(app);
  await useCases(app);
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
