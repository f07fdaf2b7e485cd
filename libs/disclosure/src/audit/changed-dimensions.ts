import { type WorkforceType } from '@muster/domain';
import { type Lattice, type LatticeDimension } from '../lattice/lattice';
import { type EarlierRelease } from './audit-input';
import { TIED_DIMENSIONS } from './tied-dimensions';

/** The dimensions, of those that tie releases, whose categories an earlier release of a workforce type had otherwise or not
 *  at all: a grouping or a rank group has changed, and the same words mean other people. Today's dimensions; none when the
 *  earlier release did not have the workforce type. */
export function changedDimensions(
  { dimensions: today }: Pick<Lattice, 'dimensions'>,
  { dimensions: earlier }: Pick<EarlierRelease, 'dimensions'>,
  workforceType: WorkforceType,
): readonly LatticeDimension[] {
  const before = earlier.get(workforceType);
  if (!before) return [];
  return (today.get(workforceType) ?? []).filter(
    (dimension) =>
      TIED_DIMENSIONS.includes(dimension.id) &&
      categoriesOf(dimension) !== categoriesOf(before.find(({ id }) => id === dimension.id)),
  );
}

function categoriesOf(dimension: LatticeDimension | undefined): string {
  const leaves = dimension?.leaves.map(({ code }) => code).toSorted();
  const groups = dimension?.groups.map((group) => [group.code, group.leaves.toSorted()].join());
  return JSON.stringify([leaves, groups?.toSorted()]);
}
