import { type Flows } from './flows';
import { type Turns } from './turns';

/** Codes of one dimension, one per spell. `size` is the number of different codes there can be, 0 (*not held*)
 *  included: ids run from 0 to `size - 1`. */
export interface CodeColumn {
  readonly size: number;
  readonly ids: Uint8Array | Uint16Array;
}

/** The spells and flows of one force as columns: row i of each array of spells belongs to the same spell. Spells stand
 *  person by person, within a person in the order of their days, and never overlap. Nothing in it identifies a person:
 *  persons are numbers from 0 that mean nothing outside this object. Days are days since 1970-01-01; a spell is valid
 *  from `validFrom` up to, not including, `validTo`. */
export interface Ledger {
  readonly spells: number;
  /** The spells of person p are `personStarts[p]` up to, not including, `personStarts[p + 1]`: one entry per person and
   *  a last one that is `spells`. */
  readonly personStarts: Int32Array;
  readonly validFrom: Int32Array;
  /** `OPEN_END` while the spell stands. */
  readonly validTo: Int32Array;
  /** First day of service; `NO_DAY` when not held. */
  readonly serviceStart: Int32Array;
  /** First day in the rank; `NO_DAY` when not held. */
  readonly rankStart: Int32Array;
  /** Full-time equivalent in hundredths; -1 when not held. */
  readonly fteHundredths: Int16Array;
  /** Whether any spell has no full-time equivalent. */
  readonly fteMissing: boolean;
  /** By dimension id. A dimension that no spell holds has no column. */
  readonly columns: ReadonlyMap<string, CodeColumn>;
  readonly flows: Flows;
  readonly turns: Turns;
}

/** The end of a spell that still stands: after every day. */
export const OPEN_END = 2_147_483_647;
/** A day that is not held: before every day. */
export const NO_DAY = -2_147_483_648;
