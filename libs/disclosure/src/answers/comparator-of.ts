import { type Category } from './category';

const COMPARATORS = ['white', 'male'] as const;

/** The group that the others are compared with: White people, men. Null where there is no such group. */
export function comparatorOf(groups: readonly Category[]): Category | null {
  return groups.find(({ code }) => COMPARATORS.some((comparator) => comparator === code)) ?? null;
}
