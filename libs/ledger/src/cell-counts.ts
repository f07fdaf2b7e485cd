/** People in post at one day, by cell: a stock, so cells add up over groups and never over days. The cell of the codes
 *  (a, b, c) is `(a * sizes[1] + b) * sizes[2] + c`; `codesOfCell` turns it back. */
export interface CellCounts {
  readonly by: readonly string[];
  /** Number of codes of each dimension of `by`, 0 (*not held*) included. */
  readonly sizes: readonly number[];
  /** Persons. */
  readonly headcount: Int32Array;
  /** Sum of the full-time equivalents that are held, in hundredths. */
  readonly fteHundredths: Int32Array;
  /** Persons counted in `headcount` whose full-time equivalent is not held. */
  readonly withoutFte: Int32Array;
}
