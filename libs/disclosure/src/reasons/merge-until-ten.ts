import { type MergeBranch } from './theme-taxonomy';

/** A code, or a branch that stands for all codes below it, with how often it was named: a true count. */
export interface MergedGroup {
  readonly code: string;
  readonly count: number;
}

/** Divides counts into groups of at least `least`, along the fixed tree and never otherwise. The children of a branch are
 *  shown apart only when every one of them can be shown; otherwise the whole branch is one group. So the groups hold
 *  everything that was counted, no part is hidden beside parts that are shown, and nothing can be had by subtraction:
 *  within a merged group each code may still be any number from 0 to below `least`, even for a reader who knows the
 *  exact count of the group (docs/methods/reasons.md). Empty when all together are fewer. A code without a count is
 *  zero, and zero is small. Counts of codes outside the tree are left out. Throws a RangeError for a count that is no
 *  whole number from 0 up. */
export function mergeUntilTen(
  tree: MergeBranch,
  counts: ReadonlyMap<string, number>,
  least = 10,
): readonly MergedGroup[] {
  for (const count of counts.values()) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError('counts are whole numbers from 0 up');
  }
  return divide(tree, counts, least).groups;
}

interface Divided {
  readonly total: number;
  /** Empty: too few to be shown. */
  readonly groups: readonly MergedGroup[];
}

function divide(node: string | MergeBranch, counts: ReadonlyMap<string, number>, least: number): Divided {
  if (typeof node === 'string') return whole(node, counts.get(node) ?? 0, least);
  const parts = node.of.map((child) => divide(child, counts, least));
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  if (parts.every(({ groups }) => groups.length > 0)) {
    return { total, groups: parts.flatMap(({ groups }) => groups) };
  }
  return whole(node.code, total, least);
}

function whole(code: string, total: number, least: number): Divided {
  return { total, groups: total >= least ? [{ code, count: total }] : [] };
}
