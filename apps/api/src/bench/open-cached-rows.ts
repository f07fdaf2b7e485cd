import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SnapshotRows } from './snapshot-rows';
import { type Workforce } from './workforce/workforce';

const [PREFIX, SUFFIX] = ['bench-rows-', '.duckdb'];

/** The rows of many forces in a DuckDB file of `folder`, made if they are not there. The name of the file is a hash of the
 *  spells, so that a changed generator makes another one; those of earlier generators are deleted. `made`: seconds, null
 *  when the file was there. */
export async function openCachedRows(
  folder: string,
  workforces: () => Iterable<Workforce>,
): Promise<{ readonly rows: SnapshotRows; readonly file: string; readonly made: number | null }> {
  const file = join(folder, `${PREFIX}${hashOf(workforces())}${SUFFIX}`);
  if (existsSync(file)) return { rows: await SnapshotRows.open(file), file, made: null };
  for (const name of readdirSync(folder)) if (name.startsWith(PREFIX)) rmSync(join(folder, name));
  const started = performance.now();
  // Under another name until it is whole.
  const draft = `${file}.${process.pid}`;
  const making = await SnapshotRows.open(draft);
  await making.load(workforces());
  making.close();
  renameSync(draft, file);
  return { rows: await SnapshotRows.open(file), file, made: (performance.now() - started) / 1000 };
}

function hashOf(workforces: Iterable<Workforce>): string {
  const hash = createHash('sha256');
  for (const { spells } of workforces) {
    for (const column of [...Object.values(spells).flat()]) hash.update(new Uint8Array(column.buffer));
  }
  return hash.digest('hex').slice(0, 16);
}
