import { type LatticeDimension } from '../lattice/lattice';
import { type Category } from './category';

/** Group of everybody with an answer: the denominator of shares, never a category beside the others. */
export const DECLARED = 'declared';

/** How a dimension can be divided in an answer. `main`: the groups of its tables; `single`: every single category;
 *  anything else: the one group of that code. */
export function categoriesOf(
  { leaves, groups }: LatticeDimension,
  by: 'main' | 'single' | { readonly group: string },
): readonly Category[] {
  const isUndeclared = (codes: readonly string[]) =>
    codes.every((code) => leaves.find((leaf) => leaf.code === code)?.undeclared === true);
  if (by === 'single') return leaves;
  const chosen = groups.filter(
    ({ code, main }) => (by === 'main' ? main : code === by.group) && code !== DECLARED,
  );
  return chosen.map(({ code, label, leaves: members }) => ({
    ...{ code, label },
    undeclared: isUndeclared(members),
  }));
}
