import { STAGE_COLUMNS } from '@muster/ingest';

/** Column of a spell that holds `dimension`, or null when the force has none: an extra dimension without a slot, or a
 *  word that is no dimension. The answer is safe to put into SQL. */
export function dimensionColumn(
  dimension: string,
  extraSlots: Readonly<Record<string, number>>,
): string | null {
  const slot = Object.hasOwn(extraSlots, dimension) ? extraSlots[dimension] : undefined;
  const column = STAGE_COLUMNS.find((candidate) =>
    slot === undefined
      ? 'dimension' in candidate && candidate.dimension === dimension && candidate.name !== 'leaving_reason'
      : candidate.name === `extra_${slot}`,
  );
  return column?.name ?? null;
}
