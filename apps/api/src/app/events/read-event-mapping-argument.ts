import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type EventMapping, ok, readDefinitionFile, refuse, type Refusal, type Result } from '@muster/domain';
import { readJsonFile } from '../definitions/read-json-file';
import { type CommandContext } from '../platform/commands/command';
import { EventMappingReader } from './event-mapping-reader.service';

/** The mapping of events that `--mapping` means: a JSON file with one, alone or in a bundle (it is used, not saved), or the
 *  id of a saved one. */
export async function readEventMappingArgument(
  { app, callerDir }: CommandContext,
  name: string,
): Promise<Result<EventMapping, Refusal>> {
  if (!existsSync(resolve(callerDir, name))) {
    if (/[./\\]/.test(name)) return refuse('file-missing', `There is no mapping file ${name}.`);
    const saved = await app.get(EventMappingReader).read(name);
    return saved.ok
      ? saved
      : refuse('unknown-mapping', `There is no file and no saved mapping of events called ${name}.`);
  }
  const content = readJsonFile(callerDir, name);
  if (!content.ok) return content;
  const read = readDefinitionFile(content.value);
  if (!read.ok) return refuse('mapping-invalid', `The mapping cannot be used: ${read.refusal.message}`);
  const mappings = read.value.filter((definition) => definition.kind === 'event-mapping');
  const [mapping] = mappings;
  if (mapping && mappings.length === 1) return ok(mapping);
  const what = mappings.length === 0 ? 'no mapping of events' : 'several mappings of events';
  return refuse('mapping-invalid', `${name} holds ${what}; one is needed.`);
}
