import { type Classification } from '@muster/domain';
import { type ScreenRequest } from '../screen-snapshot.types';

/** Classification in which a dimension (or `leaving-reason`) is read: the one that the mapping names, else the force's. */
export function classificationOf(request: ScreenRequest, dimension: string): Classification | undefined {
  const source = request.mapping.dimensions[dimension];
  const named = source !== undefined && 'column' in source ? source.classification : undefined;
  const id = named ?? request.force.classifications[dimension];
  return id === undefined ? undefined : request.classifications.get(id);
}
