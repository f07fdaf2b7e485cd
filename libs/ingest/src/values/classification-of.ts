import { type Classification, DEFAULT_CLASSIFICATIONS } from '@muster/domain';
import { type CategoryLists } from './category-lists';

/** Classification in which a dimension (or `leaving-reason`) is read: the one that the mapping names, else the force's,
 *  else the one that every force uses. */
export function classificationOf(request: CategoryLists, dimension: string): Classification | undefined {
  const source = request.mapping.dimensions[dimension];
  const named = source !== undefined && 'column' in source ? source.classification : undefined;
  const id = named ?? request.force.classifications[dimension] ?? DEFAULT_CLASSIFICATIONS[dimension];
  return id === undefined ? undefined : request.classifications.get(id);
}
