/** Spells and flows as plain numbers, as they come out of a database or a test: the input of `buildLedger`. */
export interface LedgerColumns {
  /** 1 = the first spell of a person, 0 = of the same person as the spell before. */
  readonly startsPerson: ArrayLike<number>;
  /** Days since 1970-01-01. */
  readonly validFrom: ArrayLike<number>;
  /** Days since 1970-01-01, exclusive; `OPEN_END` while the spell stands. */
  readonly validTo: ArrayLike<number>;
  /** Hundredths, -1 when not held. */
  readonly fteHundredths: ArrayLike<number>;
  /** Days since 1970-01-01, `NO_DAY` when not held. Left out: nobody's is held. */
  readonly serviceStart?: ArrayLike<number>;
  readonly rankStart?: ArrayLike<number>;
  /** Codes by dimension id, 0 when not held. */
  readonly codes: ReadonlyMap<string, ArrayLike<number>>;
  /** In the order of `asAt`. Left out: nothing happened. */
  readonly flows?: FlowColumns;
}

/** Flows as plain numbers; meanings as in `Flows`. */
export interface FlowColumns {
  readonly kind: ArrayLike<number>;
  readonly spell: ArrayLike<number>;
  readonly asAt: ArrayLike<number>;
  readonly after: ArrayLike<number>;
  readonly reason: ArrayLike<number>;
  readonly reasonOn: ArrayLike<number>;
  readonly away: ArrayLike<number>;
}
