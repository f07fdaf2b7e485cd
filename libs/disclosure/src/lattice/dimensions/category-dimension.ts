import { type Classification } from '@muster/domain';
import { type LatticeDimension } from '../lattice';
import { UNDECLARED_LEAF } from './undeclared-leaf';
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
    leaves: [
      ...categories.map(({ code, label: name, state }) => ({
        code,
        label: name,
        undeclared: state !== 'declared',
      })),
      ...(categories.some(({ code }) => code === UNDECLARED_LEAF.code) ? [] : [UNDECLARED_LEAF]),
    ],
    groups: withRepeats(
      declared.map(({ code, label: name }) => ({ code, label: name, leaves: [code], main: true })),
    ),
  };
}
