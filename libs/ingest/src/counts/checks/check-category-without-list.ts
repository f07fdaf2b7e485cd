import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A part whose categories cannot be found: the dimension is not known, or has several classifications and none is named. */
export const checkCategoryWithoutList = {
  code: 'category-without-list',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'is a part' : 'are parts'} of which Muster cannot tell the list of categories.`,
  repair: 'Name the dimension and the classification or grouping that the publisher uses.',
  expected: 'a dimension with its classification or grouping',
} as const satisfies Check;
