import 'reflect-metadata';
import { join } from 'node:path';
import { type Refusal, type Result } from '@muster/domain';
import { Accounts } from './app/access/accounts.service';
import { DemoAccounts } from './app/access/demo-accounts.service';
import { CaseQueue } from './app/cases/jobs/case-queue.service';
import { keysWithoutBackup } from './app/platform/backup/key-backups';
import { type Configuration, readConfiguration } from './app/platform/configuration';
import { openDatabase } from './app/platform/open-database';
import { checkAddress } from './app/platform/start/check-address';
import { checkCertificate } from './app/platform/start/check-certificate';
import { checkPort } from './app/platform/start/check-port';
import { checkStorage } from './app/platform/start/check-storage';
import { explainFault } from './app/platform/start/explain-fault';
import { stopOnSignal } from './app/platform/start/stop-on-signal';
import { createHttpApp } from './create-http-app';

/** What a start-up adds to serving: nothing for `--no-demo` and for tests. */
export interface StartOptions {
  /** Loads the example force; runs when the database answers and before the first page is served. Returns whether it had
   *  to. Gives up, with everything it has started, when `stopped` says so. */
  readonly loadDemo?: (dataDir: string, stopped: AbortSignal) => Promise<boolean>;
}

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Starts the service: checks, database, demonstration if asked for, HTTP. Ends the process with one sentence when it
 *  cannot. Resolves when pages are served. */
export async function startMuster({ loadDemo }: StartOptions): Promise<void> {
  const configuration = readConfiguration(process.env, process.cwd());
  need(checkAddress(configuration));
  need(checkCertificate(configuration));
  need(checkStorage(configuration));
  need(await checkPort(configuration.port, configuration.host));
  const stopping = stopOnSignal('service');
  try {
    say('Starting the database...');
    const opening = openDatabase(configuration);
    stopping.beforeExit(async () => (await opening).leave());
    const database = await opening;
    if (stopping.begun) return;
    if (database.applied.length > 0) say(`  ${database.applied.length} migrations applied`);
    const stopped = new AbortController();
    const demo = loadDemo?.(configuration.dataDir, stopped.signal);
    stopping.beforeExit(async () => {
      stopped.abort();
      await demo;
    });
    const loaded = await demo;
    const app = await createHttpApp(configuration, database);
    stopping.beforeExit(() => app.close());
    await app.get(CaseQueue).start();
    await app.listen(configuration.port, configuration.host);
    if (loadDemo) await tellDemoAccounts(app.get(DemoAccounts), loaded === true);
    else if ((await app.get(Accounts).list()).length === 0) {
      say(
        'There is no account yet. Make the first one: npm run muster -- account add NAME --name "Full name" --roles administrator',
      );
    }
    warn(configuration);
    say(`Muster is ready at ${addressOf(configuration)}`);
  } catch (fault) {
    if (stopping.begun) return;
    process.stderr.write(`muster: ${explainFault(fault)}\n`);
    await stopping.now(1);
  }
}

function need<T>(outcome: Result<T, Refusal>): T {
  if (outcome.ok) return outcome.value;
  process.stderr.write(`muster: ${outcome.refusal.code}: ${outcome.refusal.message}\n`);
  process.exit(1);
}

/** The load makes the accounts, because two of them publish; where it did not run, they are made here. */
async function tellDemoAccounts(accounts: DemoAccounts, loaded: boolean): Promise<void> {
  const created = (await accounts.create()) ?? (loaded ? accounts.kept() : []);
  if (created.length === 0) {
    if (accounts.kept().length > 0) say(`The demo accounts are in ${accounts.file}`);
    return;
  }
  say(`Demo accounts, told once and kept in ${accounts.file}:`);
  for (const { username, password, secondFactor, sevenWords } of created) {
    say(`  ${username.padEnd(16)} ${password}${secondFactor ? `  authenticator key ${secondFactor}` : ''}`);
    if (sevenWords !== undefined) say(`  ${''.padEnd(16)} seven words: ${sevenWords}`);
  }
  say('Code of a demo account that is asked for one: npm run muster -- demo code NAME');
}

function warn(configuration: Configuration): void {
  const missing = keysWithoutBackup(join(configuration.dataDir, 'keys'));
  if (missing.length > 0) {
    say(
      'Warning: a key has no backup; without it new files cannot be linked, or releases not continued. Run: npm run muster -- keys export FILE',
    );
  }
  if (configuration.databaseUrl === null) {
    say('The embedded database is for evaluation and single sites; see SECURITY.md.');
  }
}

function addressOf({ tls, host, port }: Configuration): string {
  return `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

if (import.meta.main) await startMuster({});
