/** Working lives with what may go with leaving, as columns: one row per person and stay, in days of service since joining.
 *  Nobody is left out by the model but rows without time (entry = exit), so the caller chooses who is asked about. */
export interface CoxRows {
  /** Service when we began to see the person, 0 for a joiner; at risk on the days entry < day <= exit. */
  readonly entry: Int32Array;
  readonly exit: Int32Array;
  /** 1 = left on the day of `exit` by the route asked about; 0 = no longer seen, or left by another. */
  readonly event: Uint8Array;
  /** 0, 1 ...: people are compared within one stratum only, each with a baseline of its own. */
  readonly stratum: Int32Array;
  /** One column per covariate, 1 to 32 of them: 0 and 1 for a group, any finite number for a measure. */
  readonly covariates: readonly Float64Array[];
}
