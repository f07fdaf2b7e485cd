import { split } from 'shamir-secret-sharing';
import { type PublicKeys } from '../keys/party-keys';
import { publicOf } from '../keys/public-of';
import { type RandomBytes } from '../keys/random-bytes';
import { RECOVERY_SECRET_BYTES, recoveryKeysOf } from './recovery-keys';
import { setOf } from './share';
import { writeShare } from './write-share';

export interface Recovery {
  readonly public: PublicKeys;
  /** Three texts, for three custodians. */
  readonly shares: readonly [string, string, string];
}

/** Makes a recovery key of which nothing is left but three shares and the public part. The secret comes from `random`, the
 *  polynomials of the shares from the library's own cryptographic source. */
export async function makeRecovery(random: RandomBytes): Promise<Recovery> {
  const secret = Uint8Array.from(random(RECOVERY_SECRET_BYTES));
  const keys = publicOf(recoveryKeysOf(secret));
  const parts = await split(secret, 3, 2);
  secret.fill(0);
  const [first, second, third] = parts.map((points, at) =>
    writeShare({ number: at + 1, set: setOf(keys), points }),
  );
  if (first === undefined || second === undefined || third === undefined) throw new Error('no three shares');
  return { public: keys, shares: [first, second, third] };
}
