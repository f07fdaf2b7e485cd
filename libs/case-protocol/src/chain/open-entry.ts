import { ok, type Result } from '@muster/domain';
import { ed25519 } from '@noble/curves/ed25519.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { type PartyKeys } from '../keys/party-keys';
import { digestOf } from '../seal/digest-of';
import { type EntryEnvelope } from '../seal/entry-envelope';
import { checkPlace } from './check-place';
import { type ChainRefusal, refuseChain } from './chain-refusal';
import { decryptWith } from './decrypt-with';
import { type KeptEntry } from './kept-entry';
import { readEnvelope } from './read-envelope';
import { splitText } from './split-text';

export interface EntryToOpen {
  readonly force: string;
  readonly case: string;
  readonly kept: KeptEntry;
  readonly keys: PartyKeys;
  /** What decrypts with `keys`, where many entries are opened one after another. */
  readonly decrypt?: ReturnType<typeof decryptWith>;
}

/** Opens one entry and checks everything that can be checked without the others: form, place, digest, and that the key that
 *  it names has signed it. Whether that key is to be believed, only the chain tells. */
export async function openEntry({
  kept,
  keys,
  decrypt = decryptWith(keys),
  ...where
}: EntryToOpen): Promise<Result<EntryEnvelope, ChainRefusal>> {
  const text = await decrypt(kept);
  if (!text.ok) return text;
  const split = splitText(text.value);
  const envelope = split && readEnvelope(split.signed);
  if (!split || !envelope) return refuseChain('unreadable', kept.seq);
  const misplaced = checkPlace(envelope, kept, where);
  if (misplaced) return refuseChain(misplaced, kept.seq);
  const isWhole =
    digestOf(split.signed) === kept.digest &&
    ed25519.verify(split.signature, split.signed, hexToBytes(envelope.author), { zip215: false });
  return isWhole ? ok(envelope) : refuseChain('tampered', kept.seq);
}
