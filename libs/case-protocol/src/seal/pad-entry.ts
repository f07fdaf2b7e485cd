import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { type SignedEntry } from './signed-entry';

/** Bytes of an entry before encryption: one of four sizes, whatever it says. */
export const ENTRY_SIZES = [1024, 4096, 16_384, 65_536] as const;

const SPACE = 0x20;

/** The text of an entry: what is signed, the signature in hexadecimal digits, a line end, and spaces up to the next size.
 *  Null above the largest. */
export function padEntry({ signed, signature }: SignedEntry): Uint8Array | null {
  const text = concatBytes(signed, utf8ToBytes(`${bytesToHex(signature)}\n`));
  const size = ENTRY_SIZES.find((each) => each >= text.length);
  return size === undefined ? null : concatBytes(text, new Uint8Array(size - text.length).fill(SPACE));
}
