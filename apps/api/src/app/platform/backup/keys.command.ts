import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { PseudonymKeys } from '../../pseudonyms/pseudonym-keys.service';
import { badUsage } from '../commands/bad-usage';
import { type BareCommand, type BareCommandContext } from '../commands/command';
import { checkDataFolder } from '../start/check-data-folder';
import { listKeyFiles, recordKeyBackup } from './key-backups';
import { readKeyFile, writeKeyFile } from './key-file';

const EXPORT_USAGE = 'keys export [--force CODE [--make]] FILE';

/** `muster keys export FILE`: the pseudonym keys and the secret of rounding, to be kept apart from any backup of the database. With `--force`: the key
 *  of one force, for HR's own machine; that copy does not count as a backup, because HR deletes it after use. Neither is
 *  in the audit trail: the command opens no database, and whoever can run it can read the key files anyway. */
export const EXPORT_KEYS: BareCommand = {
  bare: true,
  path: 'keys export',
  usage: EXPORT_USAGE,
  summary:
    'Writes the pseudonym keys of all forces and the secret of rounding to a new file; keep it apart from the backups. With --force: one key, for HR.',
  options: { force: { type: 'string' }, make: { type: 'boolean' } },
  async run(context, [name, ...rest], { force, make }) {
    const { configuration, callerDir, print } = context;
    if (name === undefined || rest.length > 0) {
      return badUsage('name one file', EXPORT_USAGE);
    }
    const folder = checkDataFolder(configuration.dataDir);
    if (!folder.ok) return folder;
    const file = resolve(callerDir, name);
    if (existsSync(file)) return refuse('file-exists', 'that file exists already; name a new one.');
    const keysDir = join(configuration.dataDir, 'keys');
    const chosen =
      typeof force === 'string' ? await keyOf(context, force, make === true) : ok(listKeyFiles(keysDir));
    if (!chosen.ok) return chosen;
    const keys = new Map(chosen.value.map((key) => [key, readFileSync(join(keysDir, key))]));
    writeFileSync(file, writeKeyFile(keys), { mode: 0o600, flag: 'wx' });
    if (typeof force !== 'string') recordKeyBackup(keysDir);
    print(JSON.stringify({ file, keys: [...keys.keys()] }));
    return ok(undefined);
  },
};

/** The key file of one force, in a list; made when there is none and `make` says so. */
async function keyOf(
  { configuration, note }: BareCommandContext,
  force: string,
  make: boolean,
): Promise<Result<readonly string[], Refusal>> {
  const name = `force-${force}.key`;
  const keysDir = join(configuration.dataDir, 'keys');
  const isThere = () => listKeyFiles(keysDir).includes(name);
  if (!/^[A-Z][A-Z0-9-]{1,15}$/.test(force)) {
    return refuse(
      'unknown-force',
      'that is no code of a force; codes are capital letters, digits and dashes.',
    );
  }
  if (!isThere() && !make) {
    return refuse(
      'key-missing',
      `there is no key of ${force} yet; add --make if nothing of this force was ever pseudonymised.`,
    );
  }
  const checked = await new PseudonymKeys(configuration).pseudonymiser(force, make);
  if (!checked.ok) return checked;
  note(
    `This file is the secret key of ${force}. Whoever has it and a staff number knows under which pseudonym that person ` +
      'is held. Give it to HR of this force alone, on a protected way, and have it deleted when HR no longer uses it. ' +
      'It is no backup of the key.',
  );
  return ok([name]);
}

/** `muster keys import FILE`: brings exported keys into this data folder. A different key is never overwritten. */
export const IMPORT_KEYS: BareCommand = {
  bare: true,
  path: 'keys import',
  usage: 'keys import FILE',
  summary: 'Brings exported keys into this data folder; never overwrites a different key.',
  options: {},
  async run({ configuration, callerDir, print }, [name]) {
    if (name === undefined) return refuse('bad-usage', 'name the file; usage: muster keys import FILE');
    const file = resolve(callerDir, name);
    if (!existsSync(file)) return refuse('file-not-found', 'there is no such key file.');
    const keys = readKeyFile(readFileSync(file, 'utf8'));
    if (keys === null) return refuse('not-a-key-file', 'the file is not an export of Muster keys.');
    const folder = checkDataFolder(configuration.dataDir);
    if (!folder.ok) return folder;
    const keysDir = join(configuration.dataDir, 'keys');
    mkdirSync(keysDir, { recursive: true, mode: 0o700 });
    const differs = [...keys].some(
      ([key, bytes]) => existsSync(join(keysDir, key)) && !readFileSync(join(keysDir, key)).equals(bytes),
    );
    if (differs) {
      return refuse(
        'key-differs',
        'this data folder has another key under one of these names; nothing was imported.',
      );
    }
    for (const [key, bytes] of keys) writeFileSync(join(keysDir, key), bytes, { mode: 0o600 });
    recordKeyBackup(keysDir);
    print(JSON.stringify({ keys: [...keys.keys()] }));
    return ok(undefined);
  },
};
