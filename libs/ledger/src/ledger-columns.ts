/** Spells as plain numbers, as they come out of a database or a test: the input of `buildLedger`. */
export interface LedgerColumns {
  /** Days since 1970-01-01. */
  readonly validFrom: ArrayLike<number>;
  /** Days since 1970-01-01, exclusive; `OPEN_END` while the spell stands. */
  readonly validTo: ArrayLike<number>;
  /** Hundredths, -1 when not held. */
  readonly fteHundredths: ArrayLike<number>;
  /** Codes by dimension id, 0 when not held. */
  readonly codes: ReadonlyMap<string, ArrayLike<number>>;
}
