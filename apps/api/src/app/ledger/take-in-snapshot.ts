import { type SnapshotChange, type SnapshotRestates } from '@muster/contracts';
import { applySnapshot, type ApplyContext } from './apply-snapshot';
import { compareRevisions } from './compare-revisions';
import { type LedgerSnapshot } from './ledger-snapshot';
import { type SnapshotPlace } from './place-snapshot';
import { reworkLedger } from './rework-ledger';

/** What taking a snapshot in changes: against the one before it, and in figures that counted (null when in none). */
export interface TakenIn {
  readonly change: SnapshotChange;
  readonly restates: SnapshotRestates | null;
}

/** Applies a snapshot at its place. The newest is only added to what stands, and nothing is written without `write`. Any
 *  other takes the ledger back to before its day, and the later snapshots are applied again after it: that writes also
 *  without `write`, so whoever only wants to look rolls back, and whoever calls holds the lock of the force. */
export async function takeInSnapshot(
  context: ApplyContext,
  snapshot: LedgerSnapshot,
  { previous, replaces, later }: SnapshotPlace,
  write: boolean,
): Promise<TakenIn> {
  const { force, asAt, id } = snapshot;
  if (!replaces && later.length === 0)
    return { change: await applySnapshot(context, snapshot, previous, write), restates: null };
  const { changes, restated } = await reworkLedger(context, {
    force,
    from: asAt,
    previous,
    snapshots: [snapshot, ...later],
    dates: [...(replaces ? [asAt] : []), ...later.map((each) => each.asAt)],
  });
  const change = changes.get(id);
  if (!change) throw new Error('The snapshot was not applied');
  const revision = replaces && {
    previous: replaces.id,
    ...(await compareRevisions(context.runner, force, asAt)),
  };
  const dates = restated.map((each) => ({ ...each }));
  return { change, restates: { later: later.length, dates, revision } };
}
