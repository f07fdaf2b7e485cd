/** Share still in post by day of service, one entry per day on which somebody left; before the first it is 1. */
export interface RetentionCurve {
  /** The curve is that of people who had stayed this long; 0 = from joining. */
  readonly startsAt: number;
  /** Last day on which anybody was at risk. */
  readonly endsAt: number;
  /** Last day up to which, from the start, at least the asked number of people was at risk throughout. */
  readonly reliableUntil: number;
  readonly days: Int32Array;
  /** Under observation and in post on the day: entry < day <= exit. */
  readonly atRisk: Int32Array;
  readonly left: Int32Array;
  readonly survival: Float64Array;
  /** Greenwood's sum of d / (n (n - d)); the variance of `survival` is its square times this. Infinite once all left. */
  readonly greenwoodSum: Float64Array;
}
