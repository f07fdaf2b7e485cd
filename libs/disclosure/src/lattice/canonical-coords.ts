import { type Coords, type LatticeDimension } from './lattice';

/** The coordinates by which the key of a cell is made: the same for every name of the same people by definition. A group
 *  with the leaves of an earlier one has the code of that one, a group of a single leaf the code of the leaf, and a group
 *  of all leaves is left out, because it means everybody. Throws a RangeError for a dimension or code that is not there. */
export function canonicalCoords(coords: Coords, dimensions: readonly LatticeDimension[]): Coords {
  return Object.fromEntries(
    Object.entries(coords).flatMap(([id, code]) => {
      const dimension = dimensions.find((each) => each.id === id);
      const name = dimension && canonicalCode(dimension, code);
      if (name === undefined) throw new RangeError('coordinates name a category that is not there');
      return name === null ? [] : [[id, name]];
    }),
  );
}

function canonicalCode({ leaves, groups }: LatticeDimension, code: string): string | null | undefined {
  const group = groups.find((each) => each.code === code);
  if (!group) return leaves.some((leaf) => leaf.code === code) ? code : undefined;
  if (group.leaves.length === leaves.length) return null;
  return group.leaves.length === 1 ? group.leaves[0] : (group.sameAs ?? code);
}
