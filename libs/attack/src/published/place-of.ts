import { type LeafSets } from './leaf-sets';
import { type Place } from './population';

/** Where coordinates lie; null when they name a dimension or category that is not there. */
export function placeOf(
  coords: Readonly<Record<string, string>>,
  dims: ReadonlyMap<string, LeafSets>,
): Place | null {
  const place = new Map<string, readonly string[]>();
  for (const [id, code] of Object.entries(coords).toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const leaves = dims.get(id)?.of(code);
    if (leaves === undefined) return null;
    if (leaves !== null) place.set(id, leaves);
  }
  return place;
}
