import { type LeafAtoms } from './merge-leaves';

/** The atoms that make up a set of leaves, ascending; null when the set cuts through one. */
export function atomsIn({ ofLeaf }: LeafAtoms, set: readonly number[]): readonly number[] | null {
  const inside = new Set(set);
  const atoms = [...new Set(set.map((leaf) => ofLeaf[leaf] as number))].sort((a, b) => a - b);
  const cut = ofLeaf.some((atom, leaf) => !inside.has(leaf) && atoms.includes(atom));
  return cut ? null : atoms;
}
