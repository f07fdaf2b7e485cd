import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Definition, readDefinitionFile } from '@muster/domain';

/** The definitions that come with the program: every JSON file below `definitions`, except the examples, which a person
 *  loads with `muster define`. A file that does not fit is a defect of the program and throws. */
export function readShippedDefinitions(projectDir: string): readonly Definition[] {
  const root = join(projectDir, 'definitions');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !file.startsWith('examples'))
    .sort();
  return files.flatMap((file) => {
    const read = readDefinitionFile(JSON.parse(readFileSync(join(root, file), 'utf8')));
    if (!read.ok) throw new Error(`definitions/${file}: ${read.refusal.message}`);
    return read.value;
  });
}
