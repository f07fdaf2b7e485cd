import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A category without dimension, or a dimension without category: neither a total nor a part. */
export const checkCategoryWithoutDimension = {
  code: 'category-without-dimension',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'is' : 'are'} neither a total nor a part: one of dimension and category is empty.`,
  repair: 'Fill both for a part, and leave both empty for a total.',
} as const satisfies Check;
