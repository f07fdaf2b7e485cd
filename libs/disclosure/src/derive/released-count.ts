/** A count as a reader meets it. `c`: withheld; `z`: does not exist in the workforce type; `absent`: the lattice of the role
 *  has no such cell. Whatever is derived is derived of these and of nothing else. */
export type ReleasedCount =
  { readonly status: 'ok'; readonly value: number } | { readonly status: 'c' | 'z' | 'absent' };
