/** What is the same in every run of a projection. */
export interface PathPlan {
  readonly ranks: number;
  readonly bands: number;
  /** Part of each band that grows into the next within a year: 1 by its width; 0 in the open band. */
  readonly ageing: Float64Array;
  readonly establishmentChange: number;
  /** People who join each year; null: as many as there are places. */
  readonly intake: number | null;
  readonly transfers: number;
  /** Null: the intake share of the run. */
  readonly transferShare: number | null;
  /** Cell in which transfers begin. */
  readonly transferCell: number;
}
