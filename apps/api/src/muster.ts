import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { type Refusal } from '@muster/domain';
import { AppModule } from './app/app.module';
import { type CommandContext } from './app/platform/commands/command';
import { runCommand } from './app/platform/commands/run-command';
import { readConfiguration } from './app/platform/configuration';
import { openDatabase } from './app/platform/open-database';
import { checkStorage } from './app/platform/start/check-storage';
import { explainFault } from './app/platform/start/explain-fault';
import { stopOnSignal } from './app/platform/start/stop-on-signal';
import { COMMANDS } from './commands';

const argv = process.argv.slice(2);
if (argv.length === 0 || argv[0] === 'help' || argv[0] === '--help') {
  process.stdout.write(COMMANDS.map(({ usage, summary }) => `muster ${usage}\n    ${summary}\n`).join(''));
  process.exit(0);
}

const stopping = stopOnSignal('command');
// The last step: a reader at the other end of a pipe takes what was printed in parts.
stopping.beforeExit(() => new Promise<void>((taken) => process.stdout.write('', () => taken())));

const configuration = readConfiguration(process.env, process.cwd());
const ground = {
  callerDir: process.env['MUSTER_CALLER_DIR'] ?? process.cwd(),
  print: (text: string) => void process.stdout.write(`${text}\n`),
  note: (text: string) => void process.stderr.write(`${text}\n`),
};

async function open(): Promise<CommandContext> {
  const storage = checkStorage(configuration);
  if (!storage.ok) return fail(storage.refusal);
  const opening = openDatabase(configuration);
  stopping.beforeExit(async () => (await opening).leave());
  const database = await opening;
  const app = await NestFactory.createApplicationContext(
    AppModule.on(configuration, database, () => new Date()),
    { logger: false, abortOnError: false },
  );
  stopping.beforeExit(() => app.close());
  return { app, ...ground };
}

function fail({ code, message }: Refusal): Promise<never> {
  process.stderr.write(`muster: ${code}: ${message}\n`);
  return stopping.now(1);
}

try {
  const outcome = await runCommand(
    COMMANDS,
    argv,
    { configuration, beforeExit: (step) => stopping.beforeExit(step), ...ground },
    open,
  );
  await (outcome.ok ? stopping.now(0) : fail(outcome.refusal));
} catch (fault) {
  if (!stopping.begun) process.stderr.write(`muster: ${explainFault(fault)}\n`);
  await stopping.now(70);
}
