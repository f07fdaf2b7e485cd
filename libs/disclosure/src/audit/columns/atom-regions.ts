import { type LeafAtoms } from './merge-leaves';
import { type Region } from './region';

/** Every combination of the atoms of some dimensions, as regions; one region, everybody, for no dimension. */
export function atomRegions(dimensions: ReadonlyMap<string, LeafAtoms>): readonly Region[] {
  let regions: Region[] = [new Map()];
  for (const [id, { count, ofLeaf }] of dimensions) {
    const parts = Array.from({ length: count }, (_, atom) =>
      ofLeaf.flatMap((each, leaf) => (each === atom ? [leaf] : [])),
    );
    regions = regions.flatMap((region) => parts.map((part) => new Map([...region, [id, part]])));
  }
  return regions;
}
