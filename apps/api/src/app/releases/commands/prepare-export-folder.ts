import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releaseFileSchema } from '@muster/contracts';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { isUnusablePlace } from '../../files/is-unusable-place';

const OWN = /^(release\.json|[a-z0-9.-]+\.csv|[a-z0-9.-]+\.csv-metadata\.json)$/;

/** Whether an export may be written there: a folder that is not there yet, is empty, or holds an earlier export and nothing
 *  else. Anything else is left alone. */
export async function prepareExportFolder(
  folder: string,
): Promise<Result<void, Refusal & { readonly code: 'folder-in-use' | 'folder-unusable' }>> {
  try {
    const names = await readdir(folder);
    if (names.length === 0 || (names.every((name) => OWN.test(name)) && (await holdsExport(folder)))) {
      return ok(undefined);
    }
    return refuse(
      'folder-in-use',
      'the folder holds something else than an export of a release; name another one.',
    );
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return ok(undefined);
    if (!isUnusablePlace(fault)) throw fault;
    return refuse('folder-unusable', 'the export needs a folder that you may write to; name another one.');
  }
}

async function holdsExport(folder: string): Promise<boolean> {
  try {
    const content: unknown = JSON.parse(await readFile(join(folder, 'release.json'), 'utf8'));
    return releaseFileSchema.safeParse(content).success;
  } catch {
    return false;
  }
}
