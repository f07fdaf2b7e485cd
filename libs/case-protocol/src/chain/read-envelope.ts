import { entryEnvelopeSchema, type EntryEnvelope } from '../seal/entry-envelope';
import { ENTRY_LINE } from '../seal/signed-entry';

/** Reads the envelope out of signed bytes. Null when it is no JSON in UTF-8, or no envelope that this version knows. */
export function readEnvelope(signed: Uint8Array): EntryEnvelope | null {
  try {
    const json: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(signed.subarray(ENTRY_LINE.length)),
    );
    return entryEnvelopeSchema.safeParse(json).data ?? null;
  } catch {
    return null;
  }
}
