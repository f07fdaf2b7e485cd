import { type FlowPeriod } from '@muster/ledger';
import { type Era } from '../questions/era';

/** The part of a whole period in which something is read in the codes of each era; null where it has none. The parts follow
 *  one another and make up the period from the first day of the first era to the last day of the last.
 *  `before`: events that count with the state before them, so with the codes of the snapshot before. `after`: those that
 *  count with the state after. `days`: days in post, each with the codes of the newest snapshot on it. */
export function eraPeriods(
  eras: readonly Pick<Era, 'days'>[],
  read: 'before' | 'after' | 'days',
): readonly (FlowPeriod | null)[] {
  const firstOf = (at: number) => eras[at]?.days[0];
  const lastOf = (at: number) => eras[at]?.days.at(-1);
  const begin = firstOf(0) ?? 0;
  const end = lastOf(eras.length - 1) ?? 0;
  return eras.map((_, at) => {
    const own = firstOf(at) ?? begin;
    const next = firstOf(at + 1);
    const after = read === 'after' ? (lastOf(at - 1) ?? begin) : read === 'days' && at > 0 ? own - 1 : own;
    const to =
      read === 'after' ? (lastOf(at) ?? end) : next === undefined ? end : next - Number(read === 'days');
    return after < to ? { after, to } : null;
  });
}
