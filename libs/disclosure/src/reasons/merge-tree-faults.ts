import { branchesOf } from './branches-of';
import { codesBelow } from './codes-below';
import { type MergeBranch } from './theme-taxonomy';

/** What is wrong with a tree for a list of codes, in sentences; empty when nothing is. Every code of the list stands in
 *  it exactly once, nothing else does, and no two branches share a code with each other or with the list. */
export function mergeTreeFaults(
  name: string,
  tree: MergeBranch,
  codes: readonly string[],
): readonly string[] {
  const below = codesBelow(tree);
  const branches = branchesOf(tree).map(({ code }) => code);
  const named = [...codes, ...branches];
  return [
    ...twice(codes).map((code) => `${name}: ${code} stands twice in the list`),
    ...codes.filter((code) => !below.includes(code)).map((code) => `${name}: ${code} is missing in the tree`),
    ...[...new Set(below)]
      .filter((code) => !codes.includes(code))
      .map((code) => `${name}: ${code} is not in the list`),
    ...twice(below).map((code) => `${name}: ${code} stands twice in the tree`),
    ...twice(named)
      .filter((code) => branches.includes(code))
      .map((code) => `${name}: the branch ${code} needs a code of its own`),
  ];
}

function twice(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))];
}
