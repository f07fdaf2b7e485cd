import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ok, refuse } from '@muster/domain';
import { z } from 'zod';
import { type BareCommand } from '../commands/command';
import { checkDataFolder } from '../start/check-data-folder';
import { listKeyFiles, recordKeyBackup } from './key-backups';

const keyFileSchema = z.strictObject({
  kind: z.literal('muster-keys'),
  keys: z.record(z.string().regex(/^force-[A-Z][A-Z0-9-]{1,15}\.key$/), z.base64()),
});

/** `muster keys export FILE`: the pseudonym keys, to be kept apart from any backup of the database. */
export const EXPORT_KEYS: BareCommand = {
  bare: true,
  path: 'keys export',
  usage: 'keys export FILE',
  summary: 'Writes the pseudonym keys of all forces to a new file; keep it apart from the backups.',
  options: {},
  async run({ configuration, callerDir, print }, [name]) {
    if (name === undefined) return refuse('bad-usage', 'name the file; usage: muster keys export FILE');
    const folder = checkDataFolder(configuration.dataDir);
    if (!folder.ok) return folder;
    const keysDir = join(configuration.dataDir, 'keys');
    const keys = Object.fromEntries(
      listKeyFiles(keysDir).map((file) => [file, readFileSync(join(keysDir, file)).toString('base64')]),
    );
    const file = resolve(callerDir, name);
    if (existsSync(file)) return refuse('file-exists', 'that file exists already; name a new one.');
    writeFileSync(file, JSON.stringify({ kind: 'muster-keys', keys }), { mode: 0o600, flag: 'wx' });
    recordKeyBackup(keysDir);
    print(JSON.stringify({ file, keys: Object.keys(keys) }));
    return ok(undefined);
  },
};

/** `muster keys import FILE`: brings exported keys into this data folder. A different key is never overwritten. */
export const IMPORT_KEYS: BareCommand = {
  bare: true,
  path: 'keys import',
  usage: 'keys import FILE',
  summary: 'Brings exported pseudonym keys into this data folder; never overwrites a different key.',
  options: {},
  async run({ configuration, callerDir, print }, [name]) {
    if (name === undefined) return refuse('bad-usage', 'name the file; usage: muster keys import FILE');
    const file = resolve(callerDir, name);
    if (!existsSync(file)) return refuse('file-not-found', 'there is no such key file.');
    const parsed = keyFileSchema.safeParse(parse(readFileSync(file, 'utf8')));
    if (!parsed.success) return refuse('not-a-key-file', 'the file is not an export of Muster keys.');
    const folder = checkDataFolder(configuration.dataDir);
    if (!folder.ok) return folder;
    const keysDir = join(configuration.dataDir, 'keys');
    mkdirSync(keysDir, { recursive: true, mode: 0o700 });
    const keys = Object.entries(parsed.data.keys).map(([key, text]) => ({
      key,
      bytes: Buffer.from(text, 'base64'),
    }));
    const differs = keys.some(
      ({ key, bytes }) => existsSync(join(keysDir, key)) && !readFileSync(join(keysDir, key)).equals(bytes),
    );
    if (differs) {
      return refuse(
        'key-differs',
        'this data folder has another key for one of the forces; nothing was imported.',
      );
    }
    for (const { key, bytes } of keys) writeFileSync(join(keysDir, key), bytes, { mode: 0o600 });
    recordKeyBackup(keysDir);
    print(JSON.stringify({ keys: keys.map(({ key }) => key) }));
    return ok(undefined);
  },
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
