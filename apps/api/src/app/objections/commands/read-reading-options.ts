import { ok, type Refusal, type Result } from '@muster/domain';
import { type ReferenceMode } from '@muster/ingest';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../../platform/commands/command';
import { readMappingArgument } from '../../snapshots/commands/read-mapping-argument';

/** How references in a file are to be read; what is left out is as usual for the force. */
export interface ReadingOptions {
  readonly column?: string;
  readonly mode?: ReferenceMode;
}

/** Reads `--column`, `--mapping` and `--mode`: column and mode of a workforce mapping, or as they are said outright. */
export async function readReadingOptions(
  context: CommandContext,
  { mapping, column, mode }: Parameters<Command['run']>[2],
  usage: string,
): Promise<Result<ReadingOptions, Refusal>> {
  const modes: readonly ReferenceMode[] = ['staff-number', 'pre'];
  const known = modes.find((each) => each === mode);
  if (mode !== undefined && known === undefined) return badUsage('--mode is staff-number or pre', usage);
  const said = known === undefined ? {} : { mode: known };
  if (typeof mapping !== 'string') return ok({ ...said, ...(typeof column === 'string' ? { column } : {}) });
  if (column !== undefined) return badUsage('give --mapping or --column, not both', usage);
  const read = await readMappingArgument(context, mapping);
  if (!read.ok) return read;
  return ok({ column: read.value.person.column, mode: read.value.person.mode, ...said });
}
