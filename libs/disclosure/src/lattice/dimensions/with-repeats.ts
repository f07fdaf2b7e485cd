import { type LatticeGroup } from '../lattice';

/** The groups, each with the code of the first one before it that has the same leaves. */
export function withRepeats(groups: readonly Omit<LatticeGroup, 'sameAs'>[]): readonly LatticeGroup[] {
  return groups.map((group, at) => {
    const first = groups.slice(0, at).find((earlier) => hasSame(earlier.leaves, group.leaves));
    return { ...group, sameAs: first?.code ?? null };
  });
}

function hasSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code) => other.includes(code));
}
