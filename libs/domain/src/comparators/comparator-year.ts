/** All figures of one published table for one 31 March. Every force has a figure for every column. */
export interface ComparatorYear {
  readonly year: number;
  /** What each figure counts, in a fixed order: `sex/rank` or `sex/rank/ethnicity`, as codes. */
  readonly columns: readonly string[];
  /** Force code -> figures in the order of the columns. FTE in hundredths of a full-time post. */
  readonly forces: ReadonlyMap<
    string,
    { readonly headcount: readonly number[]; readonly fte: readonly number[] }
  >;
}
