import { type Classification, type Grouping } from '@muster/domain';
import { type ReleaseSource } from '../release-source';

/** The grouping of a dimension that the force shows first, if it says where every declared category of the classification
 *  belongs and puts nobody in two groups; otherwise null. */
export function mainGrouping(
  { force, groupings }: Pick<ReleaseSource, 'force' | 'groupings'>,
  { id, dimension, categories }: Classification,
): Grouping | null {
  const chosen = force.defaultGroupings[dimension];
  const grouping = groupings.find((each) => each.id === chosen && each.dimension === dimension);
  const placed = new Set(Object.values(grouping?.members[id] ?? {}).flat());
  const covers = categories.every(({ code, state }) => state !== 'declared' || placed.has(code));
  return grouping && !grouping.overlapping && covers ? grouping : null;
}
