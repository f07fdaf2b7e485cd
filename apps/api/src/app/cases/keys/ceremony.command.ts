import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeRecovery } from '@muster/case-protocol';
import { ok, refuse } from '@muster/domain';
import { badUsage } from '../../platform/commands/bad-usage';
import { type BareCommand } from '../../platform/commands/command';
import { RECOVERY_FILE, shareText, WHAT_NOW } from './ceremony-texts';

const USAGE = 'keys ceremony --out DIR';

/** `muster keys ceremony --out DIR`: makes the recovery key of cases, of which nothing is left but three shares and a public
 *  file. Needs no database, no data folder and no network, and belongs on a machine without any. */
export const CEREMONY: BareCommand = {
  bare: true,
  path: 'keys ceremony',
  usage: USAGE,
  summary:
    'Makes the recovery key of cases on a machine without a network: three shares for three custodians, and a public file.',
  options: { out: { type: 'string' } },
  async run({ callerDir, print }, names, { out }) {
    if (typeof out !== 'string' || out === '' || names.length > 0) {
      return badUsage('name a new folder', USAGE);
    }
    const folder = resolve(callerDir, out);
    if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)) {
      return refuse(
        'folder-not-empty',
        'that folder is not empty; name a new one, so that no share is overwritten.',
      );
    }
    const { shares, public: keys } = await makeRecovery(randomBytes);
    const files = [
      ...shares.map((share, at) => [`share-${at + 1}.txt`, shareText(share, at + 1, keys)] as const),
      [RECOVERY_FILE, `${JSON.stringify({ muster: 'recovery', version: 1, ...keys }, null, 2)}\n`] as const,
    ];
    const written: string[] = [];
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (const [name, text] of files) {
        written.push(join(folder, name));
        writeFileSync(join(folder, name), text, { mode: 0o600, flag: 'wx' });
      }
    } catch {
      for (const file of written) rmSync(file, { force: true });
      return refuse('folder-unwritable', 'that folder cannot be written to; no share is left in it.');
    }
    print(WHAT_NOW);
    return ok(undefined);
  },
};
