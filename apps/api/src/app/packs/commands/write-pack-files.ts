import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse, type Refusal, type Result, ok } from '@muster/domain';
import { type PackDownload } from '@muster/contracts';
import { type DisclosedTable } from '@muster/disclosure';
import { isUnusablePlace } from '../../files/is-unusable-place';

/** Writes the files of a pack into a folder, which is made when it is not there. Each file appears whole; one of the same
 *  name is replaced, everything else in the folder is left alone. Returns the names. */
export async function writePackFiles(
  folder: string,
  files: readonly DisclosedTable<PackDownload>[],
): Promise<Result<readonly string[], Refusal & { readonly code: 'folder-unusable' }>> {
  const names: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const file of files) {
      const { name, base64 } = file.toJSON();
      const draft = join(folder, `${name}.unfinished-${process.pid}`);
      try {
        await writeFile(draft, Buffer.from(base64, 'base64'));
        await rename(draft, join(folder, name));
      } finally {
        await rm(draft, { force: true });
      }
      names.push(name);
    }
  } catch (fault) {
    if (!isUnusablePlace(fault)) throw fault;
    return refuse(
      'folder-unusable',
      'the files of a pack need a folder that you may write to; name another one.',
    );
  }
  return ok(names);
}
