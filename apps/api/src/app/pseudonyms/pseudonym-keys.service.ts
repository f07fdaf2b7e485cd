import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { type Configuration } from '../platform/configuration';
import { makeKeyFile } from '../platform/keys/make-key-file';
import { readKeyBytes } from '../platform/keys/read-key-bytes';
import { CONFIGURATION } from '../platform/tokens';
import { createPseudonymiser, type Pseudonymiser } from './create-pseudonymiser';

/** One key file. Its name holds the code of the force and nothing else. */
export interface PseudonymKeyFile {
  readonly force: string;
  readonly file: string;
  readonly madeAt: Date;
}

export type PseudonymKeyRefusal = Refusal & {
  readonly code: 'key-missing' | 'key-unreadable' | 'key-unsafe';
};

const FILE_NAME = /^force-([A-Z][A-Z0-9-]{1,15})\.key$/;

/** The secret keys under which staff numbers become pseudonyms: one file of 32 random bytes for each force, outside
 *  PostgreSQL, readable by the owner of the process only. Whoever loses a key can never again link a new snapshot of
 *  that force to its earlier ones; whoever holds key and database can test staff numbers. */
@Injectable()
export class PseudonymKeys {
  private readonly folder: string;

  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    this.folder = join(configuration.dataDir, 'keys');
  }

  /** The key files that exist, by force code. */
  async list(): Promise<readonly PseudonymKeyFile[]> {
    const names = await readdir(this.folder).catch(() => []);
    const found: PseudonymKeyFile[] = [];
    for (const name of names.toSorted()) {
      const force = FILE_NAME.exec(name)?.[1];
      if (force === undefined) continue;
      const file = join(this.folder, name);
      const { birthtime, mtime } = await stat(file);
      found.push({ force, file, madeAt: birthtime.getTime() > 0 ? birthtime : mtime });
    }
    return found;
  }

  /** The pseudonymiser of `force`. A missing key is made when `mayMake`; pass false once the force holds snapshots that
   *  were pseudonymised here, because a new key would turn everybody into a leaver and a joiner. */
  async pseudonymiser(force: string, mayMake: boolean): Promise<Result<Pseudonymiser, PseudonymKeyRefusal>> {
    const file = join(this.folder, `force-${force}.key`);
    const exists = await stat(file).then(
      () => true,
      (problem: NodeJS.ErrnoException) => problem.code !== 'ENOENT',
    );
    if (!exists) {
      if (!mayMake) {
        return refuse(
          'key-missing',
          `The pseudonym key of ${force} is not in the keys folder although snapshots were made with it; restore the key from its backup.`,
        );
      }
      await makeKeyFile(file);
    }
    return readKey(file, force);
  }
}

async function readKey(file: string, force: string): Promise<Result<Pseudonymiser, PseudonymKeyRefusal>> {
  const key = await readKeyBytes(file);
  if (typeof key !== 'string') return ok(createPseudonymiser(key, force));
  if (key === 'unsafe') {
    return refuse(
      'key-unsafe',
      `Other users can read the pseudonym key of ${force}; set its file to mode 0600.`,
    );
  }
  return refuse(
    'key-unreadable',
    `The pseudonym key of ${force} cannot be read or is damaged; restore it from its backup.`,
  );
}
