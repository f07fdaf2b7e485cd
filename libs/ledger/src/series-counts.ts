/** Counts of a series while they are made: one block of cells per day, in the order of the days. */
export interface SeriesCounts {
  readonly headcount: Int32Array;
  readonly fteHundredths: Int32Array;
  readonly withoutFte: Int32Array;
}
