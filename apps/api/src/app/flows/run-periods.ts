import { type FlowPeriod } from '@muster/ledger';
import { type SnapshotRun } from './snapshot-runs';

/** The part of a whole period in which something is read in the codes of each run; null where it has none. The parts follow
 *  one another and make up the period from the first day of the first run to the last day of the last.
 *  `before`: events that count with the state before them, so with the codes of the snapshot before. `after`: those that
 *  count with the state after. `days`: days in post, each with the codes of the newest snapshot on it. */
export function runPeriods(
  runs: readonly Pick<SnapshotRun, 'days'>[],
  read: 'before' | 'after' | 'days',
): readonly (FlowPeriod | null)[] {
  const firstOf = (at: number) => runs[at]?.days[0];
  const lastOf = (at: number) => runs[at]?.days.at(-1);
  const begin = firstOf(0) ?? 0;
  const end = lastOf(runs.length - 1) ?? 0;
  return runs.map((_, at) => {
    const own = firstOf(at) ?? begin;
    const next = firstOf(at + 1);
    const after = read === 'after' ? (lastOf(at - 1) ?? begin) : read === 'days' && at > 0 ? own - 1 : own;
    const to =
      read === 'after' ? (lastOf(at) ?? end) : next === undefined ? end : next - Number(read === 'days');
    return after < to ? { after, to } : null;
  });
}
