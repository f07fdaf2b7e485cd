/** Rates of one side for every year of a path: parts from 0 to 1. */
export interface SideRates {
  /** By band of service. */
  readonly leaving: Float64Array;
  /** By rank; 0 at the highest. */
  readonly promotion: Float64Array;
  /** Where joiners begin, by cell; sums to 1. */
  readonly entry: Float64Array;
}

/** Written again for every run, so that the loop makes no objects. */
export interface YearRates {
  readonly group: SideRates;
  readonly others: SideRates;
  intakeShare: number;
}
