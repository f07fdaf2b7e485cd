import { ok, type Result } from '@muster/domain';
import { type PartyKeys } from '../keys/party-keys';
import { digestOf } from '../seal/digest-of';
import { encryptTo } from '../seal/encrypt-to';
import { type ChainRefusal, refuseChain } from './chain-refusal';
import { decryptWith } from './decrypt-with';
import { type KeptEntry } from './kept-entry';
import { splitText } from './split-text';

export interface EntriesToRewrap {
  readonly kept: readonly KeptEntry[];
  readonly keys: PartyKeys;
  /** Everybody who shall read from now on, and nobody else: the one who encrypts anew is not added. */
  readonly recipients: readonly string[];
  readonly pause?: () => Promise<unknown>;
}

export interface RewrappedEntry {
  readonly seq: number;
  readonly ciphertext: string;
}

/** Encrypts the texts of entries to other readers. What was signed stays to the byte, and so do the digests. An entry whose
 *  text does not fit its digest is refused, so that nobody passes on what was exchanged. Removed entries are left out. */
export async function rewrapEntries({
  kept,
  keys,
  recipients,
  pause,
}: EntriesToRewrap): Promise<Result<readonly RewrappedEntry[], ChainRefusal>> {
  const decrypt = decryptWith(keys);
  const rewrapped: RewrappedEntry[] = [];
  for (const each of kept.filter(({ ciphertext }) => ciphertext !== null)) {
    const text = await decrypt(each);
    if (!text.ok) return text;
    const split = splitText(text.value);
    if (!split || digestOf(split.signed) !== each.digest) return refuseChain('tampered', each.seq);
    rewrapped.push({ seq: each.seq, ciphertext: await encryptTo(text.value, recipients) });
    if (rewrapped.length % 4 === 0) await pause?.();
  }
  return ok(rewrapped);
}
