import { type Coords } from '../../lattice/lattice';
import { type AuditedDimension } from '../audited-dimension';

/** A block of a table: of each dimension named the places of leaves that belong to it; of the others all. */
export type Region = ReadonlyMap<string, readonly number[]>;

/** The region that coordinates name, or null when a dimension or category is not there. */
export function regionOf(coords: Coords, dimensions: readonly AuditedDimension[]): Region | null {
  const region = new Map<string, readonly number[]>();
  for (const [id, code] of Object.entries(coords)) {
    const set = dimensions.find((each) => each.id === id)?.setOf.get(code);
    if (!set) return null;
    region.set(id, set);
  }
  return region;
}
