/** People by cell on both sides, and what the last year did; changed in place from year to year. */
export interface Headcounts {
  readonly group: Float64Array;
  readonly others: Float64Array;
  leaversOfGroup: number;
  leaversOfOthers: number;
  /** Transfers in among them. */
  joinersOfGroup: number;
  joinersOfOthers: number;
}
