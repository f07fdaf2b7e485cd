import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Configuration } from '../src/app/platform/configuration';
import { type OpenDatabase } from '../src/app/platform/open-database';
import { type TestDatabase } from './test-database';

/** A configuration for one spec file: http on loopback, a data folder of its own, nothing else from the environment. */
export function testConfiguration(changes: Partial<Configuration> = {}): Configuration {
  return {
    port: 4300,
    host: '127.0.0.1',
    dataDir: mkdtempSync(join(tmpdir(), 'muster-test-')),
    databaseUrl: null,
    tls: null,
    behindProxy: false,
    projectDir: join(__dirname, '../../..'),
    ...changes,
  };
}

/** The database of a spec file as the application takes it. */
export function asOpenDatabase(database: TestDatabase): OpenDatabase {
  return { address: database.address, applied: [], leave: () => Promise.resolve() };
}
