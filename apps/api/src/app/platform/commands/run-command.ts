import { parseArgs } from 'node:util';
import { type Refusal, refuse, type Result } from '@muster/domain';
import { badUsage } from './bad-usage';
import { type BareCommand, type BareCommandContext, type Command, type CommandContext } from './command';

/** Finds the command that `argv` names, parses its options and runs it. Unknown words are refusals, not faults. */
export async function runCommand(
  commands: readonly (Command | BareCommand)[],
  argv: readonly string[],
  bare: BareCommandContext,
  open: () => Promise<CommandContext>,
): Promise<Result<void, Refusal>> {
  const command = [...commands]
    .sort((a, b) => b.path.length - a.path.length)
    .find(({ path }) => argv.slice(0, path.split(' ').length).join(' ') === path);
  if (!command) {
    return refuse('unknown-command', `there is no such command; "npm run muster -- help" lists them.`);
  }
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: argv.slice(command.path.split(' ').length),
      options: command.options,
      allowPositionals: true,
      strict: true,
    });
  } catch {
    return badUsage('the words do not fit', command.usage);
  }
  const values = parsed.values as Parameters<Command['run']>[2];
  return 'bare' in command
    ? command.run(bare, parsed.positionals, values)
    : command.run(await open(), parsed.positionals, values);
}
