import { type Classification } from '@muster/domain';
import { type LatticeLeaf } from '../lattice';
import { UNDECLARED_LEAF } from './undeclared-leaf';

/** Each category of a classification as a leaf, and at the end the one of people of whom nothing usable is recorded, wherever
 *  the classification lists a category of that code: whatever cannot be read is counted in the last leaf. */
export function leavesOfCategories({
  categories,
}: Pick<Classification, 'categories'>): readonly LatticeLeaf[] {
  const leaves = categories.map(({ code, label, state }) => ({
    ...{ code, label },
    undeclared: state !== 'declared',
  }));
  const isLast = ({ code }: LatticeLeaf) => code === UNDECLARED_LEAF.code;
  return [...leaves.filter((leaf) => !isLast(leaf)), leaves.find(isLast) ?? UNDECLARED_LEAF];
}
