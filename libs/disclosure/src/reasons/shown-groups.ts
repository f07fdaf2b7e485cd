import { type ReasonGroup } from '@muster/contracts';
import { branchesOf } from './branches-of';
import { codesBelow } from './codes-below';
import { mergeUntilTen } from './merge-until-ten';
import { roundToFive } from './round-to-five';
import { type MergeBranch } from './theme-taxonomy';

/** The groups of a tree that may be shown, each to the nearest five and with the labels of what is merged in it. */
export function shownGroups(
  tree: MergeBranch,
  labels: ReadonlyMap<string, string>,
  counts: ReadonlyMap<string, number>,
  least = 10,
): ReasonGroup[] {
  const branches = new Map(branchesOf(tree).map((branch) => [branch.code, branch]));
  return mergeUntilTen(tree, counts, least).map(({ code, count }) => {
    const branch = branches.get(code);
    const below = branch ? codesBelow(branch) : [code];
    return {
      code,
      label: branch?.label ?? labels.get(code) ?? code,
      of: below.map((each) => labels.get(each) ?? each),
      count: roundToFive(count),
    };
  });
}
