import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { bech32 } from '@scure/base';
import { type PartyKeys, type PublicKeys } from './party-keys';

/** The public keys that belong to secret ones. Throws when the secret ones are no keys. */
export function publicOf({ identity, signingKey }: PartyKeys): PublicKeys {
  const { prefix, bytes } = bech32.decodeToBytes(identity);
  if (prefix.toUpperCase() !== 'AGE-SECRET-KEY-' || bytes.length !== 32) throw new Error('no age identity');
  return {
    recipient: bech32.encodeFromBytes('age', x25519.getPublicKey(bytes)),
    verifyKey: bytesToHex(ed25519.getPublicKey(hexToBytes(signingKey))),
  };
}
