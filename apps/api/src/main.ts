import 'reflect-metadata';
import { type Refusal, type Result } from '@muster/domain';
import { readConfiguration } from './app/platform/configuration';
import { openDatabase } from './app/platform/open-database';
import { checkAddress } from './app/platform/start/check-address';
import { checkDataFolder } from './app/platform/start/check-data-folder';
import { checkPort } from './app/platform/start/check-port';
import { explainFault } from './app/platform/start/explain-fault';
import { stopOnSignal } from './app/platform/start/stop-on-signal';
import { createHttpApp } from './create-http-app';

const configuration = readConfiguration(process.env, process.cwd());
const say = (line: string) => void process.stdout.write(`${line}\n`);

function need<T>(outcome: Result<T, Refusal>): T {
  if (outcome.ok) return outcome.value;
  process.stderr.write(`muster: ${outcome.refusal.code}: ${outcome.refusal.message}\n`);
  process.exit(1);
}

need(checkAddress(configuration));
need(checkDataFolder(configuration.dataDir));
need(await checkPort(configuration.port, configuration.host));

const stopping = stopOnSignal();
try {
  say('Starting the database...');
  const database = await openDatabase(configuration);
  stopping.beforeExit(() => database.leave());
  if (database.applied.length > 0) say(`  ${database.applied.length} migrations applied`);

  const app = await createHttpApp(configuration, database);
  stopping.beforeExit(() => app.close());
  await app.listen(configuration.port, configuration.host);

  const scheme = configuration.tls ? 'https' : 'http';
  const host = configuration.host.includes(':') ? `[${configuration.host}]` : configuration.host;
  say(`Muster is ready at ${scheme}://${host}:${configuration.port}`);
} catch (fault) {
  process.stderr.write(`muster: ${explainFault(fault)}\n`);
  await stopping.now(1);
}
