import { atomsIn } from './atoms-in';
import { type LeafAtoms } from './merge-leaves';
import { type Region } from './region';

/** The columns of one clique: a number of people for every combination of the atoms of its dimensions. */
export class ColumnBlock {
  readonly size: number;

  constructor(
    readonly first: number,
    readonly dimensions: ReadonlyMap<string, LeafAtoms>,
  ) {
    this.size = [...dimensions.values()].reduce((product, { count }) => product * count, 1);
  }

  /** The columns that add up to a region, ascending; null when the block cannot tell it from its surroundings. */
  columnsOf(region: Region): readonly number[] | null {
    if ([...region.keys()].some((id) => !this.dimensions.has(id))) return null;
    let columns = [0];
    for (const [id, atoms] of this.dimensions) {
      const set = region.get(id);
      const chosen = set ? atomsIn(atoms, set) : Array.from({ length: atoms.count }, (_, atom) => atom);
      if (!chosen) return null;
      columns = columns.flatMap((column) => chosen.map((atom) => column * atoms.count + atom));
    }
    return columns.map((column) => this.first + column);
  }
}
