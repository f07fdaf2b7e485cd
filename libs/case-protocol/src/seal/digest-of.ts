import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Digest of an entry: SHA-256 of its signed bytes, in hexadecimal digits. Encrypting anew does not change it. */
export function digestOf(signed: Uint8Array): string {
  return bytesToHex(sha256(signed));
}
