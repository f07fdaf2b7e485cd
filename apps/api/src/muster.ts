import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app/app.module';
import { type CommandContext } from './app/platform/commands/command';
import { runCommand } from './app/platform/commands/run-command';
import { readConfiguration } from './app/platform/configuration';
import { openDatabase } from './app/platform/open-database';
import { COMMANDS } from './commands';

const argv = process.argv.slice(2);
if (argv.length === 0 || argv[0] === 'help' || argv[0] === '--help') {
  process.stdout.write(COMMANDS.map(({ usage, summary }) => `muster ${usage}\n    ${summary}\n`).join(''));
  process.exit(0);
}

const closers: (() => Promise<unknown>)[] = [];

async function open(): Promise<CommandContext> {
  const configuration = readConfiguration(process.env, process.cwd());
  const database = await openDatabase(configuration);
  closers.push(() => database.leave());
  const app = await NestFactory.createApplicationContext(AppModule.on(configuration, database, () => new Date()), {
    logger: false,
  });
  closers.unshift(() => app.close());
  return {
    app,
    callerDir: process.env['MUSTER_CALLER_DIR'] ?? process.cwd(),
    print: (text) => void process.stdout.write(`${text}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
  };
}

try {
  const outcome = await runCommand(COMMANDS, argv, open);
  if (!outcome.ok) {
    process.stderr.write(`muster: ${outcome.refusal.code}: ${outcome.refusal.message}\n`);
    process.exitCode = 1;
  }
} catch (fault) {
  const message = fault instanceof Error ? fault.message.split('\n')[0] : 'unexpected';
  process.stderr.write(`muster: fault: ${message}\n`);
  process.exitCode = 70;
} finally {
  for (const close of closers) await close().catch(() => undefined);
}
