import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { type Configuration } from '../platform/configuration';
import { makeKeyFile } from '../platform/keys/make-key-file';
import { readKeyBytes } from '../platform/keys/read-key-bytes';
import { CONFIGURATION } from '../platform/tokens';

/** HMAC-SHA256 of a message under the rounding secret. */
export type RoundingHmac = (message: Uint8Array) => Uint8Array;

export type RoundingSecretRefusal = Refusal & {
  readonly code: 'rounding-key-missing' | 'rounding-key-unsafe' | 'rounding-key-unreadable';
};

/** The secret by which counts are rounded: one file of 32 random bytes beside the pseudonym keys, outside PostgreSQL. It is
 *  made once and never replaced: under a second secret the same people would be rounded a second time, and the two values
 *  together tell more than either. */
@Injectable()
export class RoundingSecret {
  private readonly file: string;

  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    this.file = join(configuration.dataDir, 'keys', 'release-rounding.key');
  }

  /** The keyed function of rounding. A missing secret is made when `mayMake`; pass false once a release was published. */
  async open(mayMake: boolean): Promise<Result<RoundingHmac, RoundingSecretRefusal>> {
    let key = await readKeyBytes(this.file);
    if (key === 'missing' && mayMake) {
      await makeKeyFile(this.file);
      key = await readKeyBytes(this.file);
    }
    if (typeof key !== 'string') {
      const secret = key;
      return ok((message) => createHmac('sha256', secret).update(message).digest());
    }
    return refuse(`rounding-key-${key}`, WHY[key]);
  }
}

const WHY = {
  missing:
    'The secret of rounding is not in the keys folder although releases were published with it; restore it from its backup (muster keys import FILE).',
  unsafe: 'Other users can read the secret of rounding; set its file in the keys folder to mode 0600.',
  unreadable: 'The secret of rounding cannot be read or is damaged; restore it from its backup.',
} as const;
