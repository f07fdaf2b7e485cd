/** One row of a published table in codes. */
export interface PublishedRow {
  readonly row: number;
  readonly year: number;
  /** Code of a force, or `england-and-wales`. */
  readonly area: string;
  /** `sex/rank` or `sex/rank/ethnicity`. */
  readonly column: string;
  readonly headcount: number;
  /** In hundredths of a full-time post. */
  readonly fte: number;
}
