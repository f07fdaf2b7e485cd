import { type INestApplicationContext } from '@nestjs/common';
import { type Refusal, type Result } from '@muster/domain';
import { type Configuration } from '../configuration';

/** What a command may use. `callerDir` is the folder that relative file names start from. */
export interface CommandContext {
  readonly app: INestApplicationContext;
  readonly callerDir: string;
  /** Writes to standard output: the answer and nothing else. */
  print(text: string): void;
  /** Writes progress and warnings to standard error. */
  note(text: string): void;
}

export type OptionSpec = Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>;

/** One command of `muster`. `path` is what the person types (`import snapshot`). */
export interface Command {
  readonly path: string;
  readonly summary: string;
  readonly usage: string;
  readonly options: OptionSpec;
  run(
    context: CommandContext,
    positionals: readonly string[],
    options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>,
  ): Promise<Result<void, Refusal>>;
}

/** What a command may use that works on the data folder itself, before any application is opened on it. */
export interface BareCommandContext extends Omit<CommandContext, 'app'> {
  readonly configuration: Configuration;
  beforeExit(step: () => Promise<unknown>): void;
}

/** A command that must not open the application: it restores a database or moves keys. */
export interface BareCommand extends Omit<Command, 'run'> {
  readonly bare: true;
  run(
    context: BareCommandContext,
    positionals: readonly string[],
    options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>,
  ): Promise<Result<void, Refusal>>;
}
