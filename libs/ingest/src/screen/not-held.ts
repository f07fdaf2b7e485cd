import { DIMENSIONS, type SnapshotMapping } from '@muster/domain';

/** Dimension ids and fields that a mapping leaves out, in the order of the dimensions. A date of birth holds the age
 *  band. */
export function notHeld(mapping: SnapshotMapping): readonly string[] {
  const dimensions = Object.keys(DIMENSIONS).filter(
    (id) => mapping.dimensions[id] === undefined && !(id === 'age-band' && mapping.dateOfBirth !== undefined),
  );
  const fields = {
    fte: mapping.fte,
    'service-start': mapping.serviceStart,
    'rank-start': mapping.rankStart,
    'leaving-date': mapping.leavingDate,
    'leaving-reason': mapping.leavingReason,
  };
  return [
    ...dimensions,
    ...Object.entries(fields).flatMap(([id, field]) => (field === undefined ? [id] : [])),
  ];
}
