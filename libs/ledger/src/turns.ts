import { type CodeColumn } from './ledger';

/** When people come into and go out of states, by day. Spells of a person that follow each other and differ in a volatile
 *  dimension alone count as one: over ten years that leaves two fifths of the days to look at. */
export interface Turns {
  /** The columns of the ledger that it was made from. A ledger derived with others has to be counted without it. */
  readonly validFrom: Int32Array;
  readonly validTo: Int32Array;
  readonly fteHundredths: Int16Array;
  /** By dimension id, without the volatile ones, which change often: a question about those needs every spell. */
  readonly steady: ReadonlyMap<string, CodeColumn>;
  readonly starts: DatedSpells;
  /** Without the spells that stand. */
  readonly ends: DatedSpells;
}

/** Spells in the order of their days: those of `days[i]` are `spells[offsets[i]]` up to, not including,
 *  `spells[offsets[i + 1]]`. Codes and FTE of the state are those of the spell. */
export interface DatedSpells {
  readonly days: Int32Array;
  readonly offsets: Int32Array;
  readonly spells: Int32Array;
}
