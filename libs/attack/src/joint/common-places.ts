import { type Place } from '../published/population';
import { type LeafClass } from './block';

/** Every combination of the coarsest classes in which blocks can be compared: of each dimension the classes of the block that
 *  divides it least. One empty place without dimensions: everybody. */
export function commonPlaces(
  dims: readonly string[],
  blocks: readonly { readonly classes: ReadonlyMap<string, readonly LeafClass[]> }[],
): readonly Place[] {
  let places: [string, LeafClass][][] = [[]];
  for (const id of dims) {
    const divisions = blocks.map(({ classes }) => classes.get(id) ?? []);
    const coarsest = divisions.reduce((one, other) => (other.length < one.length ? other : one));
    places = places.flatMap((place) =>
      coarsest.map((leaves): [string, LeafClass][] => [...place, [id, leaves]]),
    );
  }
  return places.map((place) => new Map(place));
}
