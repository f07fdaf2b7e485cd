import { ok, type Refusal, refuse, type Result, type WorkforceType } from '@muster/domain';
import { buildLattice } from '../lattice/build-lattice';
import { flowPeriods } from '../lattice/flow-periods';
import { type Lattice, type LatticeDimension } from '../lattice/lattice';
import { latticeDimensions } from '../lattice/lattice-dimensions';
import { type ReleaseQuarter } from '../lattice/release-period';
import { type ReleaseSource } from '../lattice/release-source';
import { snapshotAt } from '../lattice/snapshot-at';
import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { carriedNotes } from './carried-notes';
import { notHeldThroughout } from './not-held-throughout';

/** The lattice of a release and the snapshot whose people its stocks count. */
export interface PlannedLattice {
  /** `YYYY-MM-DD`. */
  readonly asAt: string;
  readonly lattice: Lattice;
}

/** The lattice of a force and quarter, out of its definitions and what its snapshots hold: the workforce types of the
 *  policy for which the force has a ladder and has ever had people. Refused when no snapshot stands for the end of the
 *  quarter. */
export function planLattice(
  source: ReleaseSource,
  quarter: ReleaseQuarter,
  policy: DisclosurePolicy,
): Result<PlannedLattice, Refusal & { readonly code: 'no-release' }> {
  const days = source.snapshots.map(({ asAt }) => asAt);
  const asAt = snapshotAt(quarter.lastDay, days, policy.oldestSnapshot.value);
  const snapshot = source.snapshots.find((each) => each.asAt === asAt);
  if (!snapshot) {
    return refuse(
      'no-release',
      `no release: there is no snapshot of the ${policy.oldestSnapshot.value} days up to the end of the quarter.`,
    );
  }
  const dimensions = new Map<WorkforceType, readonly LatticeDimension[]>();
  const notes: string[] = [];
  for (const type of typesOf(source, policy)) {
    const found = latticeDimensions(source, type, snapshot, policy);
    dimensions.set(type, found.dimensions);
    notes.push(...found.notes);
  }
  const periods = flowPeriods(quarter, policy, days);
  const ids = policy.tables.flatMap(({ measure, dims }) =>
    measure === 'stock' ? [] : dims.map(({ id }) => id),
  );
  const lattice = buildLattice({
    ...{ force: source.force.code, quarter, policy, dimensions, periods },
    yearly: quarter.lastDay.endsWith('-03-31'),
    notHeld: notHeldThroughout(source, snapshot, periods, [...new Set(ids)], policy),
    notes: [...notes, ...carriedNotes(source, snapshot, periods)],
  });
  return ok({ asAt: snapshot.asAt, lattice });
}

function typesOf({ ladders, vocabulary }: ReleaseSource, policy: DisclosurePolicy): readonly WorkforceType[] {
  const held = vocabulary['workforce-type'] ?? [];
  return policy.workforceTypes.value.filter(
    (type) =>
      ladders.some(({ workforceType }) => workforceType === type) &&
      (held.length === 0 || held.includes(type)),
  );
}
