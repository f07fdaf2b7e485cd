/** What every run came to. */
export interface Runs {
  readonly runs: number;
  /** Share and people of the group, at `year * runs + run`. */
  readonly share: Float64Array;
  readonly group: Float64Array;
  /** Level of each run; NaN where it has none. */
  readonly level: Float64Array;
}
