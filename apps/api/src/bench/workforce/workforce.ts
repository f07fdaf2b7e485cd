/** Spells and flows of one invented force as columns. Months are positions in `SNAPSHOT_DAYS`, people count from 0. */
export interface Workforce {
  readonly people: number;
  readonly spells: SpellColumns;
  readonly flows: FlowColumns;
}

/** All spells of a person stand together, oldest first. */
export interface SpellColumns {
  readonly person: Int32Array;
  /** First month of the spell. */
  readonly from: Int32Array;
  /** First month after it; `MONTHS` while it stands. */
  readonly to: Int32Array;
  /** In the order of `BENCH_DIMENSIONS`. */
  readonly codes: readonly Int32Array[];
  readonly fteHundredths: Int32Array;
  /** First day of service of the stay, in days since 1970-01-01. */
  readonly serviceStart: Int32Array;
  /** Last day of service when the stay ends with the spell and the day is held, else `NO_DAY`. */
  readonly leavingDay: Int32Array;
}

/** One row per event between two months that follow each other, in the order in which the people were made. */
export interface FlowColumns {
  /** Position in `FLOW_KINDS`. */
  readonly kind: Int32Array;
  /** The month that showed it. */
  readonly month: Int32Array;
  /** Row of the spell that ends for a leaver and begins for every other kind. */
  readonly spell: Int32Array;
  /** Last day of service; `NO_DAY` when not held, and for everybody but leavers. */
  readonly leavingDay: Int32Array;
  /** Code of the leaving reason, 0 for everybody but leavers. */
  readonly leavingReason: Int32Array;
}
