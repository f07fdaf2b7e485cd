import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ReleaseFile } from '@muster/contracts';
import { type DisclosedTable, releaseCsv, releaseCsvw } from '@muster/disclosure';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { isUnusablePlace } from '../../files/is-unusable-place';

/** Writes `release.json`, and of each table a CSV with its metadata (CSV on the Web). Files are named after the tables of the
 *  lattice, which are the same whatever is shown. The folder appears whole; an earlier export in it is replaced. Returns
 *  the names. */
export async function writeExport(
  folder: string,
  disclosed: DisclosedTable<ReleaseFile>,
): Promise<Result<readonly string[], Refusal & { readonly code: 'folder-unusable' }>> {
  try {
    return ok(await write(folder, disclosed));
  } catch (fault) {
    if (!isUnusablePlace(fault)) throw fault;
    return refuse('folder-unusable', 'the export needs a folder that you may write to; name another one.');
  }
}

async function write(folder: string, disclosed: DisclosedTable<ReleaseFile>): Promise<readonly string[]> {
  const file = disclosed.toJSON();
  await mkdir(dirname(folder), { recursive: true });
  const draft = `${folder}.unfinished-${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  try {
    await writeFile(join(draft, 'release.json'), `${JSON.stringify(disclosed, null, 1)}\n`);
    for (const table of file.tables) {
      const name = `${table.id}.csv`;
      const alone = { ...file, tables: [table] };
      await writeFile(join(draft, name), releaseCsv(alone));
      await writeFile(join(draft, `${name}-metadata.json`), releaseCsvw(alone, name));
    }
    const names = (await readdir(draft)).toSorted();
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
    return names;
  } catch (fault) {
    await rm(draft, { recursive: true, force: true });
    throw fault;
  }
}
