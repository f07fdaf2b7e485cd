import { type SnapshotMapping } from '@muster/domain';

/** Columns that a mapping reads, as it writes them, in no particular order; a column read twice stands twice. */
export function mappedColumns(mapping: SnapshotMapping): readonly string[] {
  const fields = [
    mapping.person,
    mapping.fte,
    mapping.serviceStart,
    mapping.rankStart,
    mapping.dateOfBirth,
    mapping.leavingDate,
    mapping.leavingReason,
  ];
  return [
    ...fields.flatMap((field) => (field === undefined ? [] : [field.column])),
    ...Object.values(mapping.dimensions).flatMap((source) => ('column' in source ? [source.column] : [])),
  ];
}
