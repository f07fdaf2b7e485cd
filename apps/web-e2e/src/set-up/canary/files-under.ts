import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The content of every file below a folder, with its name as the first bytes: a name can give away as much. Sockets and
 *  links are left out, as are the programs of the database, which are copies of a package. */
export function* filesUnder(folder: string): Generator<{ readonly file: string; readonly bytes: Buffer }> {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const entry = lstatSync(file, { throwIfNoEntry: false });
    if (entry?.isDirectory() && !name.startsWith('binaries-')) yield* filesUnder(file);
    if (!entry?.isFile()) continue;
    try {
      yield { file, bytes: Buffer.concat([Buffer.from(`${name}\n`), readFileSync(file)]) };
    } catch (fault) {
      // The database removes files of its own while it runs.
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault;
    }
  }
}
