import { bytesToHex } from '@noble/hashes/utils.js';
import { bech32 } from '@scure/base';
import { type PartyKeys } from './party-keys';

/** The keys that an X25519 secret and an Ed25519 seed stand for, 32 bytes each, as texts. */
export function keysOfSecrets(scalar: Uint8Array, seed: Uint8Array): PartyKeys {
  return {
    identity: bech32.encodeFromBytes('AGE-SECRET-KEY-', scalar).toUpperCase(),
    signingKey: bytesToHex(seed),
  };
}
