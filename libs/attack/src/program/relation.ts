/** What holds, or may hold, between populations: `plus` less `minus` is between the bounds in every class of the
 *  dimensions that people keep. */
export interface Relation {
  readonly kind: 'stock-flow' | 'part-of-period' | 'whole-of-period';
  readonly dims: readonly string[];
  /** Ids of populations. */
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  /** Infinity: `plus` may be larger. */
  readonly high: number;
  /** Holds only if nobody changed the workforce type, or a kept characteristic on record, between the quarters. */
  readonly isAssumed: boolean;
}
