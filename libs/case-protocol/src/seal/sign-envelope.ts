import { ed25519 } from '@noble/curves/ed25519.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { type EntryEnvelope } from './entry-envelope';
import { ENTRY_LINE, type SignedEntry } from './signed-entry';

/** Writes an envelope as JSON and signs it. */
export function signEnvelope(envelope: EntryEnvelope, signingKey: string): SignedEntry {
  const signed = utf8ToBytes(`${ENTRY_LINE}${JSON.stringify(envelope)}\n`);
  return { signed, signature: ed25519.sign(signed, hexToBytes(signingKey)) };
}
