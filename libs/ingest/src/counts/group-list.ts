import { type KnownCategory } from '../values/known-categories';
import { WORKFORCE_TYPE_CATEGORIES } from '../values/workforce-type-categories';
import { type StageRequest } from './stage-request';

/** The closed list of codes that a group of a dimension may have. */
export interface GroupList {
  /** Id of the classification; null for ranks and workforce types. */
  readonly id: string | null;
  readonly categories: readonly KnownCategory[];
}

/** The list for a dimension that the mapping reads: the classification that it names, else the force's, else the ladders
 *  or the workforce types. Null when there is none: free text is never counted by. */
export function groupList(request: StageRequest, dimension: string): GroupList | null {
  const named = request.mapping.groups[dimension]?.classification ?? request.force.classifications[dimension];
  const classification = named === undefined ? undefined : request.classifications.get(named);
  if (classification) {
    return classification.dimension === dimension
      ? { id: classification.id, categories: classification.categories }
      : null;
  }
  if (named !== undefined) return null;
  if (dimension === 'workforce-type') return { id: null, categories: WORKFORCE_TYPE_CATEGORIES };
  return dimension === 'rank'
    ? { id: null, categories: request.ladders.flatMap(({ ranks }) => ranks) }
    : null;
}
