import { type PublishedDimension } from './published-release';

/** The categories of a dimension as sets of leaves, for one workforce type. */
export interface LeafSets {
  readonly id: string;
  /** Leaves that somebody of the workforce type may have. */
  readonly leaves: readonly string[];
  /** The leaves of a code; null when it means everybody, undefined when there is no such code. */
  of(code: string): readonly string[] | null | undefined;
}

/** Reads a dimension without the leaves in `impossible`: those that a released zero by definition names, and those that only
 *  other workforce types are divided by. */
export function leafSets(
  id: string,
  { leaves, groups }: PublishedDimension,
  impossible: ReadonlySet<string>,
): LeafSets {
  const possible = leaves.filter((leaf) => !impossible.has(leaf));
  const sets = new Map<string, readonly string[] | null>();
  for (const [code, members] of [
    ...leaves.map((leaf) => [leaf, [leaf]] as const),
    ...Object.entries(groups),
  ]) {
    const held = possible.filter((leaf) => members.includes(leaf));
    sets.set(code, held.length === possible.length && held.length > 0 ? null : held);
  }
  return { id, leaves: possible, of: (code) => sets.get(code) };
}
