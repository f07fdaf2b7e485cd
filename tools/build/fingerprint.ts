import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Fingerprint of every file below `paths` by name, size and time of change: tells whether a build is out of date. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const walk = (path: string) => {
    if (!existsSync(path)) return;
    const stat = statSync(path);
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) if (name !== 'node_modules') walk(join(path, name));
    } else if (!path.endsWith('spec.ts')) hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const path of paths) walk(path);
  return hash.digest('hex');
}

/** Runs `build` unless `output` was made from sources with the same fingerprint. Returns whether it ran. */
export async function buildIfStale(
  output: string,
  sources: readonly string[],
  build: () => Promise<void>,
): Promise<boolean> {
  const stamp = join('dist', `.${output.replaceAll('/', '-')}.stamp`);
  const now = fingerprint([...sources, 'package-lock.json', 'tsconfig.base.json']);
  if (existsSync(join('dist', output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now)
    return false;
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}
