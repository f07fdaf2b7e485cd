import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { refuse, type Refusal, type Result, type SnapshotMapping } from '@muster/domain';
import { readMappingFile } from '../../definitions/read-mapping-file';
import { type CommandContext } from '../../platform/commands/command';
import { MappingReader } from '../mapping-reader.service';

/** The mapping that `--mapping` means: a JSON file with one mapping, alone or in a bundle (it is used, not saved), or the
 *  id of a saved one. */
export async function readMappingArgument(
  { app, callerDir }: CommandContext,
  name: string,
): Promise<Result<SnapshotMapping, Refusal>> {
  if (!existsSync(resolve(callerDir, name))) {
    if (/[./\\]/.test(name)) return refuse('file-missing', `There is no mapping file ${name}.`);
    const saved = await app.get(MappingReader).read(name);
    return saved.ok
      ? saved
      : refuse('unknown-mapping', `There is no file and no saved mapping called ${name}.`);
  }
  return readMappingFile(callerDir, name);
}
