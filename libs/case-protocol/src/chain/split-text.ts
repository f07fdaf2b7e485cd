import { utf8ToBytes } from '@noble/hashes/utils.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { ENTRY_SIZES } from '../seal/pad-entry';
import { ENTRY_LINE, type SignedEntry } from '../seal/signed-entry';

const LINE_END = 0x0a;
const SPACE = 0x20;
const SIGNATURE_DIGITS = 128;
const FIRST_LINE = utf8ToBytes(ENTRY_LINE);

/** Takes the text of an entry apart. Null unless it is to the byte as `padEntry` writes it: nothing can hide in the padding. */
export function splitText(text: Uint8Array): SignedEntry | null {
  if (!ENTRY_SIZES.some((size) => size === text.length)) return null;
  if (!FIRST_LINE.every((byte, at) => text[at] === byte)) return null;
  const end = text.indexOf(LINE_END, FIRST_LINE.length) + 1;
  const rest = text.subarray(end + SIGNATURE_DIGITS);
  const digits = String.fromCharCode(...text.subarray(end, end + SIGNATURE_DIGITS));
  if (end === 0 || rest[0] !== LINE_END || !/^[0-9a-f]{128}$/.test(digits)) return null;
  if (!rest.subarray(1).every((byte) => byte === SPACE)) return null;
  return { signed: text.subarray(0, end), signature: hexToBytes(digits) };
}
