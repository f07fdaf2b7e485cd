import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Definition, readDefinitionFile } from '@muster/domain';

/** Folders that hold something else: examples are loaded with `muster define`, comparators are figures and no definitions
 *  (docs/adr/0014), what stands in disclosure is the policy of releases; board, cases and calendars are rules of their own. */
const OTHERS = [
  'examples',
  'audiences',
  'comparators',
  'disclosure',
  'board',
  'cases',
  'calendars',
  'quality',
];

/** The definitions that come with the program: every JSON file below `definitions`, except in `OTHERS`. A file that does
 *  not fit is a defect of the program and throws. */
export function readShippedDefinitions(projectDir: string): readonly Definition[] {
  const root = join(projectDir, 'definitions');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !OTHERS.some((folder) => file.startsWith(folder)))
    .sort();
  return files.flatMap((file) => {
    const read = readDefinitionFile(JSON.parse(readFileSync(join(root, file), 'utf8')));
    if (!read.ok) throw new Error(`definitions/${file}: ${read.refusal.message}`);
    return read.value;
  });
}
