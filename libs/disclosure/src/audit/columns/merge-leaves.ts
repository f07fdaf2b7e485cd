/** Leaves that nothing can tell apart, merged. */
export interface LeafAtoms {
  readonly count: number;
  /** Atom of each leaf. */
  readonly ofLeaf: readonly number[];
}

/** Merges the leaves of a dimension that stand in exactly the same of the given sets: no row tells them apart, so one
 *  column does for all of them. Atoms are numbered in the order of their first leaf; without sets there is one. */
export function mergeLeaves(leaves: number, sets: Iterable<readonly number[]>): LeafAtoms {
  const distinct = [...new Map([...sets].map((set) => [set.join(), new Set(set)])).values()];
  const atoms = new Map<string, number>();
  const ofLeaf = Array.from({ length: leaves }, (_, leaf) => {
    const signature = distinct.map((set) => (set.has(leaf) ? 1 : 0)).join('');
    const atom = atoms.get(signature) ?? atoms.size;
    atoms.set(signature, atom);
    return atom;
  });
  return { count: atoms.size, ofLeaf };
}
