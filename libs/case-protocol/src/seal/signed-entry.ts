/** First line of every entry, part of what is signed: a signature for anything else is none here, and the other way round. */
export const ENTRY_LINE = 'muster.case/v1 entry\n';

/** An entry before padding: `signed` is the first line and the envelope, each with its line end. */
export interface SignedEntry {
  readonly signed: Uint8Array;
  /** Ed25519 over `signed`. */
  readonly signature: Uint8Array;
}
