import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Where a case stands: how many entries, and the digest of the last, which stands for all of them. */
export interface Head {
  readonly count: number;
  readonly digest: string;
}

/** Four words out of `words` for a head: two people who see the same words see the same entries. With 7,776 words 51.7
 *  bits, enough for what nobody can try out unseen. */
export function headWords({ count, digest }: Head, words: readonly string[]): string {
  const hash = sha256(utf8ToBytes(`muster.case/v1|head|${count}|${digest}`));
  let number = hash.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const found: string[] = [];
  for (let at = 0; at < 4; at += 1) {
    found.push(words[Number(number % BigInt(words.length))] ?? '');
    number /= BigInt(words.length);
  }
  return found.join(' ');
}
