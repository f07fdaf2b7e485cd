import { type SnapshotChange } from '@muster/contracts';
import { applySnapshot, type ApplyContext } from './apply-snapshot';
import { passFaultPoint } from './fault-point';
import { findRestated, type Restated } from './find-restated';
import { type LedgerSnapshot } from './ledger-snapshot';
import { rememberLedger } from './remember-ledger';
import { rewindLedger } from './rewind-ledger';

/** A stretch of a force's history that is worked out again. */
export interface Rework {
  readonly force: string;
  /** First day of the stretch. */
  readonly from: string;
  /** The published snapshot before it. */
  readonly previous: LedgerSnapshot | null;
  /** Those that shall count on and after `from`, oldest first. With `staged` the rows of the first are staged already. */
  readonly snapshots: readonly LedgerSnapshot[];
  /** As-at dates on and after `from` that counted before. */
  readonly dates: readonly string[];
}

/** What came of it. */
export interface Reworked {
  /** By id of the snapshot. */
  readonly changes: ReadonlyMap<string, SnapshotChange>;
  /** Dates whose figures are others now, oldest first. */
  readonly restated: readonly Restated[];
}

/** Takes the ledger back to before `from` and applies the snapshots one after the other, each as publication does, so that
 *  the result is what loading them in order would have made. The change of each is stored with it. Whoever calls holds the
 *  lock of the force. */
export async function reworkLedger(context: ApplyContext, work: Rework): Promise<Reworked> {
  const { runner } = context;
  await rememberLedger(runner, work.force, work.from);
  await rewindLedger(runner, work.force, work.from);
  passFaultPoint('rewind');
  const changes = new Map<string, SnapshotChange>();
  let previous = work.previous;
  for (const snapshot of work.snapshots) {
    const staged = context.staged && changes.size === 0;
    const change = await applySnapshot({ ...context, staged }, snapshot, previous, true);
    await runner.query('update workforce.snapshot set change = $2, headcount = $3 where id = $1', [
      snapshot.id,
      JSON.stringify(change),
      change.headcount,
    ]);
    changes.set(snapshot.id, change);
    previous = { ...snapshot, change, headcount: change.headcount };
    passFaultPoint('replay');
  }
  return { changes, restated: await findRestated(runner, work.force, work.from, work.dates) };
}
