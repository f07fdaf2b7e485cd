import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { readKeyFile } from '../platform/backup/key-file';
import { createPseudonymiser, type Pseudonymiser } from './create-pseudonymiser';

const KEY_BYTES = 32;

/** The pseudonymiser of a force by a key file that was handed to HR (`muster keys export --force`). */
export function readHandedKey(
  callerDir: string,
  name: string,
  force: string,
): Result<Pseudonymiser, Refusal & { readonly code: 'key-missing' | 'key-unsafe' | 'not-a-key-file' }> {
  const path = resolve(callerDir, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return refuse('key-missing', `There is no key file ${name}.`);
  if ((found.mode & 0o077) !== 0) {
    return refuse('key-unsafe', 'Other users can read the key file; set it to mode 0600.');
  }
  const keys = readKeyFile(readFileSync(path, 'utf8'));
  if (keys === null) return refuse('not-a-key-file', 'The key file is no export of Muster keys.');
  const key = keys.get(`force-${force}.key`);
  if (key === undefined) return refuse('key-missing', `The key file holds no key of ${force}.`);
  if (key.length !== KEY_BYTES) return refuse('not-a-key-file', `The key of ${force} is damaged.`);
  return ok(createPseudonymiser(key, force));
}
