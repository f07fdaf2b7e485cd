/** A sum of populations that is nobody, over the same people: opening stock + joiners - leavers - closing stock, or a year
 *  less its halves. */
export interface Identity {
  readonly terms: readonly IdentityTerm[];
}

export interface IdentityTerm {
  /** Id of the population. */
  readonly population: string;
  readonly sign: 1 | -1;
  /** True counts by leaf of ethnicity and of sex (`PopulationMargin.people`). */
  readonly people: Int32Array;
}
