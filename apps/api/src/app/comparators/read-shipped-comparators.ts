import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ComparatorTable, comparatorTableSchema } from '@muster/domain';

/** The public figures that come with the program. A file that does not fit is a defect of the program and throws. */
export async function readShippedComparators(projectDir: string): Promise<readonly ComparatorTable[]> {
  const folder = join(projectDir, 'definitions', 'comparators');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) =>
      comparatorTableSchema.parse(JSON.parse(await readFile(join(folder, file), 'utf8'))),
    ),
  );
}
