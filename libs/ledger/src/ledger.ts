/** Codes of one dimension, one per spell. `size` is the number of different codes there can be, 0 (*not held*)
 *  included: ids run from 0 to `size - 1`. */
export interface CodeColumn {
  readonly size: number;
  readonly ids: Uint8Array | Uint16Array;
}

/** The spells of one force as columns: row i of each array belongs to the same spell. Nothing in it identifies a
 *  person. Days are days since 1970-01-01; a spell is valid from `validFrom` up to, not including, `validTo`. */
export interface Ledger {
  readonly spells: number;
  readonly validFrom: Int32Array;
  /** `OPEN_END` while the spell stands. */
  readonly validTo: Int32Array;
  /** Full-time equivalent in hundredths; -1 when not held. */
  readonly fteHundredths: Int16Array;
  /** Whether any spell has no full-time equivalent. */
  readonly fteMissing: boolean;
  /** By dimension id. A dimension that no spell holds has no column. */
  readonly columns: ReadonlyMap<string, CodeColumn>;
}

/** The end of a spell that still stands: after every day. */
export const OPEN_END = 2_147_483_647;
