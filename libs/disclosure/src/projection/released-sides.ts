import { type ReleasedShare } from '../derive/change-of-share';

/** People of the group, and of everybody else who declared, as released; or that one of the two counts is withheld, or not in
 *  the lattice. */
export type ReleasedSides =
  | { readonly status: 'shown'; readonly group: number; readonly others: number }
  | { readonly status: 'withheld' | 'absent' };

/** The two sides of a released share. Rounding may lift a part above its whole: then there are no others. */
export function releasedSides({ part, whole }: ReleasedShare): ReleasedSides {
  if (part.status === 'ok' && whole.status === 'ok') {
    return { status: 'shown', group: part.value, others: Math.max(0, whole.value - part.value) };
  }
  return { status: [part, whole].some(({ status }) => status === 'absent') ? 'absent' : 'withheld' };
}
