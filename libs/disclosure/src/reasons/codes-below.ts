import { type MergeBranch } from './theme-taxonomy';

/** Codes of the list below a branch, in the order of the tree. */
export function codesBelow({ of }: MergeBranch): readonly string[] {
  return of.flatMap((child) => (typeof child === 'string' ? child : codesBelow(child)));
}
