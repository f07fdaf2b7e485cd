import { toEpochDay, toReferenceDate } from '@muster/domain';
import { snapshotAt } from '../lattice/snapshot-at';
import { type ReleaseSource, type SourceSnapshot } from '../lattice/release-source';
import { type DisclosurePolicy } from '../policy/disclosure-policy';

/** A snapshot and its day since 1970-01-01. */
export interface DatedSnapshot {
  readonly snapshot: SourceSnapshot;
  readonly day: number;
}

/** The snapshot that stands for `day` under the policy. Throws a RangeError when there is
 *  none: the lattice was then made of other snapshots. */
export function snapshotOfDay(
  { snapshots }: Pick<ReleaseSource, 'snapshots'>,
  day: string,
  { oldestSnapshot }: Pick<DisclosurePolicy, 'oldestSnapshot'>,
): DatedSnapshot {
  const asAt = snapshotAt(
    day,
    snapshots.map((each) => each.asAt),
    oldestSnapshot.value,
  );
  const snapshot = snapshots.find((each) => each.asAt === asAt);
  if (!snapshot) throw new RangeError('no snapshot stands for a day of the lattice');
  return { snapshot, day: toEpochDay(toReferenceDate(snapshot.asAt)) };
}
