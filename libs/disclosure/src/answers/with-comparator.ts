import { type Asked } from './asked';
import { categoriesOf } from './categories-of';
import { comparatorOf } from './comparator-of';

/** The question with the group that others are compared with among its groups: a question about Black heritage alone has
 *  White people beside it. */
export function withComparator(asked: Asked): Asked {
  if (comparatorOf(asked.groups)) return asked;
  const comparator = comparatorOf(categoriesOf(asked.measured, 'main'));
  if (!comparator) return asked;
  const [undeclared, declared] = [
    asked.groups.filter((group) => group.undeclared),
    asked.groups.filter((group) => !group.undeclared),
  ];
  return { ...asked, groups: [...declared, comparator, ...undeclared] };
}
