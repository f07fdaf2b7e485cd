import { type Lattice } from '../lattice/lattice';
import { quarterOf } from '../lattice/quarter-of';
import { type PopulationsSource } from './populations-source';
import { type DatedSnapshot, snapshotOfDay } from './snapshot-of-day';

/** The snapshot that the stocks of a lattice count and in whose words its categories are. Throws a RangeError when none
 *  stands for its quarter. */
export function snapshotOfRelease({
  lattice,
  policy,
  source,
}: Omit<PopulationsSource, 'recordKeys' | 'lattice'> & {
  readonly lattice: Pick<Lattice, 'quarter'>;
}): DatedSnapshot {
  const quarter = quarterOf(lattice.quarter);
  if (!quarter) throw new RangeError('a lattice of no quarter');
  return snapshotOfDay(source, quarter.lastDay, policy);
}
