import { type Coords, type LatticeDimension } from '../../lattice/lattice';
import { type Population } from '../../populations/population';
import { auditedDimension } from '../audited-dimension';
import { regionOf } from '../columns/region';

/** Different persons of a population at each of some coordinates, in their order; 0 at coordinates by a category that is not
 *  there. The dimensions named must be held by the population. */
export function countRegions(
  { keys, leaves }: Pick<Population, 'keys' | 'leaves'>,
  dimensions: readonly LatticeDimension[],
  places: readonly Coords[],
): readonly number[] {
  const own = dimensions.map(auditedDimension);
  const named = own.filter(({ id }) => places.some((coords) => id in coords));
  const joint = new Map<string, { readonly at: readonly number[]; people: number }>();
  for (let row = 0; row < keys.length; row += 1) {
    const at = named.map(({ id }) => leaves.get(id)?.[row] ?? -1);
    const found = joint.get(at.join());
    if (found) found.people += 1;
    else joint.set(at.join(), { at, people: 1 });
  }
  return places.map((coords) => {
    const region = regionOf(coords, own);
    if (!region) return 0;
    const sets = named.map(({ id }) => region.get(id));
    let people = 0;
    for (const { at, people: here } of joint.values())
      if (sets.every((set, dimension) => set?.includes(at[dimension] as number) ?? true)) people += here;
    return people;
  });
}
