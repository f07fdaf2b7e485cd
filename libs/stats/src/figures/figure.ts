/** A figure, or the named reason why there is none. `Reason` is a closed union per method, so a caller that shows reasons
 *  must know them all. NaN and Infinity never stand in a figure, and zero only where something was counted. */
export type Figure<Value, Reason extends string> =
  | { readonly status: 'shown'; readonly value: Value }
  | { readonly status: 'not-available'; readonly reason: Reason };
