import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { type Configuration } from '../configuration';
import { CONFIGURATION } from '../tokens';
import { makeKeyFile } from './make-key-file';
import { openSealedValue } from './open-sealed-value';
import { readKeyBytes } from './read-key-bytes';
import { sealValue } from './seal-value';
import { NONCE_BYTES } from './sealed-form';

export type SealingRefusal = Refusal & { readonly code: 'sealing-key-unusable' };

/** Seals and opens single values of the database for one place each. */
export interface Sealing {
  seal(place: string, plain: Uint8Array): Buffer;
  /** Null when the value does not open: it was moved, changed, or sealed under another key. */
  open(place: string, sealed: Uint8Array): Buffer | null;
}

/** The key under which secrets of second factors are sealed: one file of 32 random bytes beside the pseudonym keys, outside
 *  PostgreSQL, made once. A backup of the database alone opens none of them. */
@Injectable()
export class SealingKey {
  private readonly file: string;

  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    this.file = join(configuration.dataDir, 'keys', 'sealed-values.key');
  }

  /** Reads the key. A missing one is made when `mayMake`; pass false once a value was sealed. */
  async use(mayMake: boolean): Promise<Result<Sealing, SealingRefusal>> {
    let read = await readKeyBytes(this.file);
    if (read === 'missing' && mayMake) {
      await makeKeyFile(this.file);
      read = await readKeyBytes(this.file);
    }
    if (typeof read === 'string') return refuse('sealing-key-unusable', WHY[read]);
    const key = read;
    return ok({
      seal: (place, plain) => sealValue(key, place, plain, randomBytes(NONCE_BYTES)),
      open: (place, sealed) => openSealedValue(key, place, sealed),
    });
  }
}

const WHY = {
  missing:
    'The key of second factors is not in the keys folder of the server; restore it from its backup (muster keys import FILE).',
  unsafe:
    'Other users of the server can read the key of second factors; set its file in the keys folder to mode 0600.',
  unreadable: 'The key of second factors cannot be read or is damaged; restore it from its backup.',
} as const;
