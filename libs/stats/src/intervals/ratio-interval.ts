/** Ratio of two rates with its 95 % interval. `upper: null` = the data put no upper bound on the ratio; `ratio: null` =
 *  the lower rate is 0, so that there is a lower bound and no ratio. Infinity is never written. */
export interface RatioInterval {
  readonly ratio: number | null;
  readonly lower: number;
  readonly upper: number | null;
}
