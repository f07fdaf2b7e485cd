import { STAGE_COLUMNS } from '../stage-columns';

/** Position in the coded row of a dimension; -1 when it has none. */
export function dimensionIndex(dimension: string, extraSlots: Readonly<Record<string, number>>): number {
  const slot = extraSlots[dimension];
  return STAGE_COLUMNS.findIndex(
    (column) =>
      ('dimension' in column && column.dimension === dimension) ||
      (slot !== undefined && column.name === `extra_${slot}`),
  );
}
