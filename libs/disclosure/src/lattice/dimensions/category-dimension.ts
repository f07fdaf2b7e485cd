import { type Classification } from '@muster/domain';
import { type LatticeDimension } from '../lattice';
import { leavesOfCategories } from './leaves-of-categories';
import { withRepeats } from './with-repeats';

/** A dimension by the categories of its classification: each is a leaf, each declared one a group of its own. */
export function categoryDimension(
  id: string,
  label: string,
  { categories }: Pick<Classification, 'categories'>,
): LatticeDimension {
  const declared = categories.filter(({ state }) => state === 'declared');
  return {
    id,
    label,
    leaves: leavesOfCategories({ categories }),
    groups: withRepeats(
      declared.map(({ code, label: name }) => ({ code, label: name, leaves: [code], main: true })),
    ),
  };
}
