import {
  ok,
  readDefinitionFile,
  refuse,
  type Refusal,
  type Result,
  type SnapshotMapping,
} from '@muster/domain';
import { readJsonFile } from './read-json-file';

/** The one mapping of workforce files in a JSON file, alone or in a bundle. `name` is relative to `callerDir`. */
export function readMappingFile(callerDir: string, name: string): Result<SnapshotMapping, Refusal> {
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
