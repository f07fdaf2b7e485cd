import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RECORD = 'exported.json';
const KEY_FILE = /^(force-[A-Z][A-Z0-9-]{1,15}|release-rounding|sealed-values)\.key$/;

/** Names of the key files in `keysDir`: the pseudonym key of each force, and the secret of rounding. */
export function listKeyFiles(keysDir: string): readonly string[] {
  return existsSync(keysDir)
    ? readdirSync(keysDir)
        .filter((name) => KEY_FILE.test(name))
        .sort()
    : [];
}

/** Key files that have never been exported in their present content: losing the folder would lose them for ever. */
export function keysWithoutBackup(keysDir: string): readonly string[] {
  const file = join(keysDir, RECORD);
  const exported = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  return listKeyFiles(keysDir).filter((name) => exported[name] !== digest(keysDir, name));
}

/** Remembers that the present content of every key file has a copy elsewhere. */
export function recordKeyBackup(keysDir: string): void {
  const exported = Object.fromEntries(listKeyFiles(keysDir).map((name) => [name, digest(keysDir, name)]));
  writeFileSync(join(keysDir, RECORD), JSON.stringify(exported), { mode: 0o600 });
}

function digest(keysDir: string, name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(keysDir, name)))
    .digest('hex');
}
