import { type EpochDay, fromEpochDay, type WorkforceType } from '@muster/domain';
import { type LatticeDimension } from '../lattice/lattice';
import { type ReleaseSource, type SourceSnapshot } from '../lattice/release-source';
import { leafPlaces } from './leaf-places';

/** Place of the leaf by id of the code, for a dimension as the snapshot of `day` (days since 1970-01-01) recorded it. */
export type LeafReader = (type: WorkforceType, dimension: LatticeDimension, day: number) => Uint8Array;

/** Reads codes into the leaves of a lattice whose categories are those of `current`; each way of recording a dimension is
 *  worked out once. The reader throws a RangeError when there is no snapshot at all. */
export function leafReader(source: ReleaseSource, current: SourceSnapshot): LeafReader {
  const read = new Map<string, Uint8Array>();
  const onDay = new Map<number, SourceSnapshot>();
  return (type, dimension, day) => {
    const snapshot = onDay.get(day) ?? snapshotOn(source, day);
    onDay.set(day, snapshot);
    const { notHeld, classifications } = snapshot;
    const way = notHeld.includes(dimension.id) ? '' : (classifications[dimension.id] ?? '');
    const name = `${type} ${dimension.id} ${way}`;
    const places = read.get(name) ?? leafPlaces(source, type, dimension, snapshot, current);
    read.set(name, places);
    return places;
  };
}

function snapshotOn({ snapshots }: ReleaseSource, day: number): SourceSnapshot {
  const date = fromEpochDay(day as EpochDay);
  const found = snapshots.findLast(({ asAt }) => asAt <= date) ?? snapshots[0];
  if (!found) throw new RangeError('people without a snapshot');
  return found;
}
