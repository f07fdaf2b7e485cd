/** Which people to count, and along what. */
export interface CountQuestion {
  /** Dimension ids whose codes divide the count, at most four. None gives one cell: everybody. */
  readonly by: readonly string[];
  /** People must pass every filter. */
  readonly where?: readonly CodeFilter[];
}

/** Passes people whose code in `dimension` is any of `codes`. An empty list passes nobody. Code 0 is *not held*. */
export interface CodeFilter {
  readonly dimension: string;
  readonly codes: readonly number[];
}
