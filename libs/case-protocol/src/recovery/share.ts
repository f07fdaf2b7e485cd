import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { type PublicKeys } from '../keys/party-keys';

/** One of three shares of the recovery secret; two of them give it back, one tells nothing. */
export interface Share {
  /** 1, 2 or 3. */
  readonly number: number;
  /** First four bytes of the hash of the verify key: which recovery key it belongs to. */
  readonly set: Uint8Array;
  /** Value of the polynomial at a point for each byte of the secret, and the point: 33 bytes. */
  readonly points: Uint8Array;
}

export const SHARE_VERSION = 1;
export const SHARE_PREFIX = 'mustershare';
export const SET_BYTES = 4;
export const POINTS_BYTES = 33;

export function setOf({ verifyKey }: PublicKeys): Uint8Array {
  return sha256(hexToBytes(verifyKey)).subarray(0, SET_BYTES);
}
