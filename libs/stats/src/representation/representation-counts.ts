/** People and their full-time equivalent. FTE is null when the snapshot does not hold it. */
export interface Count {
  readonly headcount: number;
  readonly fte: number | null;
}

/** Counts of one part of the workforce (all officers, or one rank, or one unit), divided by one dimension. */
export interface RepresentationCounts {
  /** Every group that gets a row. `declared: false` marks a state that is no answer (prefer not to say, not recorded):
   *  it is counted but has no share. Groups may overlap, so they are not required to add up. */
  readonly groups: readonly { readonly code: string; readonly declared: boolean; readonly count: Count }[];
  /** Everyone in the part with a declared value: the denominator of shares. */
  readonly declared: Count;
  /** Everyone in the part to whom the question applies, declared or not. */
  readonly total: Count;
}
