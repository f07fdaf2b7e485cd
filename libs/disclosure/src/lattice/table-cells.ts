import { canonicalCoords } from './canonical-coords';
import { cellKeyOf } from './cell-key-of';
import { type CellAddress, type Coords, type LatticeCell, type LatticeDimension } from './lattice';

/** Every cell of a table: the product of the categories of its dimensions and "all", with at most `depth` dimensions at
 *  once, everybody first. */
export function tableCells(
  address: Omit<CellAddress, 'coords'>,
  dimensions: readonly LatticeDimension[],
  categories: Readonly<Record<string, readonly string[]>>,
  depth: number,
): readonly LatticeCell[] {
  let all: Coords[] = [{}];
  for (const [id, codes] of Object.entries(categories)) {
    all = all.flatMap((coords) => [coords, ...codes.map((code) => ({ ...coords, [id]: code }))]);
  }
  return all
    .filter((coords) => Object.keys(coords).length <= depth)
    .map((coords) => ({
      key: cellKeyOf({ ...address, coords: canonicalCoords(coords, dimensions) }),
      coords,
      structuralZero: false,
    }));
}
