import { type Asked } from './asked';
import { type Category } from './category';
import { type Place } from './place';

type Dividing = Pick<Asked, 'measured' | 'groups' | 'others' | 'where'>;

/** The rows of a question in the order of the lattice: within each part of the workforce everybody first (when asked for),
 *  then the groups. */
export function placesOf(asked: Dividing, everybody: boolean): readonly Place[] {
  let parts: Place[] = [{ group: {}, labels: {}, undeclared: false, coords: asked.where }];
  for (const { dimension, categories } of asked.others) {
    parts = parts.flatMap((part) => categories.map((category) => within(part, dimension.id, category)));
  }
  return parts.flatMap((part) => [
    ...(everybody ? [part] : []),
    ...asked.groups.map((group) => within(part, asked.measured.id, group)),
  ]);
}

function within(place: Place, dimension: string, { code, label, undeclared }: Category): Place {
  return {
    group: { ...place.group, [dimension]: code },
    labels: { ...place.labels, [dimension]: label },
    undeclared,
    coords: { ...place.coords, [dimension]: code },
  };
}
