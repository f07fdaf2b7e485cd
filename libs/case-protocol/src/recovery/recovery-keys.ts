import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { keysOfSecrets } from '../keys/keys-of-secrets';
import { type PartyKeys } from '../keys/party-keys';

export const RECOVERY_SECRET_BYTES = 32;

/** The keys that the shared secret stands for: HKDF-SHA-256 without salt, one label for each. */
export function recoveryKeysOf(secret: Uint8Array): PartyKeys {
  const part = (label: string) =>
    hkdf(sha256, secret, undefined, utf8ToBytes(`muster.case/v1|recovery|${label}`), 32);
  return keysOfSecrets(part('age'), part('sign'));
}
