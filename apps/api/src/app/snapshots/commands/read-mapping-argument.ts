import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  ok,
  readDefinitionFile,
  refuse,
  type Refusal,
  type Result,
  type SnapshotMapping,
} from '@muster/domain';
import { readJsonFile } from '../../definitions/read-json-file';
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
  const content = readJsonFile(callerDir, name);
  if (!content.ok) return content;
  const read = readDefinitionFile(content.value);
  if (!read.ok) return refuse('mapping-invalid', `The mapping cannot be used: ${read.refusal.message}`);
  const mappings = read.value.filter((definition) => definition.kind === 'mapping');
  const [mapping] = mappings;
  if (mapping && mappings.length === 1) return ok(mapping);
  return refuse(
    'mapping-invalid',
    `${name} holds ${mappings.length === 0 ? 'no mapping' : 'several mappings'}; one is needed.`,
  );
}
