import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version that the program says of itself, for the answers it gives. */
export function programVersion(projectDir: string): string {
  const manifest = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as { version?: string };
  return manifest.version ?? 'unknown';
}
