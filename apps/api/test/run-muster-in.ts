import { type INestApplicationContext } from '@nestjs/common';
import { type BareCommand, type Command } from '../src/app/platform/commands/command';
import { runCommand } from '../src/app/platform/commands/run-command';
import { testConfiguration } from './test-configuration';

/** What a person sees of a command: standard output, the lines on standard error, and the last line if it says no. */
export interface CommandAnswer {
  readonly out: string;
  readonly notes: readonly string[];
  readonly no: string | null;
}

/** Runs one command line against an open application, as if typed in `callerDir`. Commands that need no
 *  application read `configuration` alone. */
export async function runMusterIn(
  app: INestApplicationContext,
  commands: readonly (BareCommand | Command)[],
  callerDir: string,
  argv: readonly string[],
  configuration = testConfiguration(),
): Promise<CommandAnswer> {
  let out = '';
  const notes: string[] = [];
  const voice = {
    callerDir,
    print: (text: string) => void (out += text),
    note: (text: string) => void notes.push(text),
  };
  const bare = { ...voice, configuration, beforeExit: () => undefined };
  const outcome = await runCommand(commands, argv, bare, () => Promise.resolve({ ...voice, app }));
  return { out, notes, no: outcome.ok ? null : `${outcome.refusal.code}: ${outcome.refusal.message}` };
}
