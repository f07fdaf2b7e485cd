import { concatBytes } from '@noble/hashes/utils.js';
import { bech32m } from '@scure/base';
import { type Share, SHARE_PREFIX, SHARE_VERSION } from './share';

/** A share as it is printed and typed: version, number, set and points in Bech32m (BIP 350), whose checksum finds every
 *  mistake of up to four characters, in groups of six. */
export function writeShare({ number, set, points }: Share): string {
  const bytes = concatBytes(Uint8Array.of(SHARE_VERSION, number), set, points);
  return bech32m.encodeFromBytes(SHARE_PREFIX, bytes).replace(/.{6}(?=.)/g, '$& ');
}
