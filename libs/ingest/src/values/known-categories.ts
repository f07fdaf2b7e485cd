import { type CategoryLists } from './category-lists';
import { classificationOf } from './classification-of';
import { WORKFORCE_TYPE_CATEGORIES } from './workforce-type-categories';

/** A category as cells may name it. */
export interface KnownCategory {
  readonly code: string;
  readonly label: string;
}

/** Categories that a dimension may take (ranks: those of all ladders), or undefined when its list is open. */
export function knownCategories(
  request: CategoryLists,
  dimension: string,
): readonly KnownCategory[] | undefined {
  const classification = classificationOf(request, dimension);
  if (classification !== undefined) return classification.categories;
  if (dimension === 'workforce-type') return WORKFORCE_TYPE_CATEGORIES;
  return dimension === 'rank' ? request.ladders.flatMap(({ ranks }) => ranks) : undefined;
}
