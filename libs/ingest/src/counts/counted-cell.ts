/** A count as a file gives it. `not-held`: the file does not have it, which is not zero. `withheld`: there is a number, and
 *  the sender does not show it. */
export type CountedCell =
  | { readonly status: 'shown'; readonly count: number }
  | { readonly status: 'withheld' | 'not-held'; readonly count: null };

export const NOT_HELD: CountedCell = { status: 'not-held', count: null };
