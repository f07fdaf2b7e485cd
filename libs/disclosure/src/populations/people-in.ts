/** People to be counted as columns, one row each: nobody stands twice. Days are days since 1970-01-01. */
export interface PeopleIn {
  /** Number of the person in the ledger. */
  readonly persons: Int32Array;
  /** The spell whose characteristics count. */
  readonly spells: Int32Array;
  /** Day of the snapshot in whose words the spell is read. */
  readonly readOn: Int32Array;
  /** Day at which length of service is counted. */
  readonly countedOn: Int32Array;
  /** Id of the leaving reason or entry route; 0 = not held, or there is none. */
  readonly reasons: Uint16Array;
}
