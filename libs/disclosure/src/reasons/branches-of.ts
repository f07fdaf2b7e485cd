import { type MergeBranch } from './theme-taxonomy';

/** The branch and every branch below it, the whole first. */
export function branchesOf(branch: MergeBranch): readonly MergeBranch[] {
  return [branch, ...branch.of.flatMap((child) => (typeof child === 'string' ? [] : branchesOf(child)))];
}
