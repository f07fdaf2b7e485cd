import { type ScreenRequest } from '../screen-snapshot.types';
import { classificationOf } from './classification-of';
import { WORKFORCE_TYPE_CATEGORIES } from './workforce-type-categories';

/** A category as cells may name it. */
export interface KnownCategory {
  readonly code: string;
  readonly label: string;
}

/** Categories that a dimension may take, or undefined when its list is open. Ranks: of all ladders, those of
 *  `workforceType` last, so that they win where ladders share a word. */
export function knownCategories(
  request: ScreenRequest,
  dimension: string,
  workforceType?: string,
): readonly KnownCategory[] | undefined {
  const classification = classificationOf(request, dimension);
  if (classification !== undefined) return classification.categories;
  if (dimension === 'workforce-type') return WORKFORCE_TYPE_CATEGORIES;
  if (dimension !== 'rank') return undefined;
  const own = request.ladders.filter((ladder) => ladder.workforceType === workforceType);
  const others = request.ladders.filter((ladder) => !own.includes(ladder));
  return [...others, ...own].flatMap(({ ranks }) => ranks);
}
