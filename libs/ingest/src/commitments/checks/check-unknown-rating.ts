import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A rating that is not one of the three words. */
export const checkUnknownRating = {
  code: 'unknown-rating',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has a rating that is not Green, Amber or Red.' : 'have a rating that is not Green, Amber or Red.'}`,
  repair: 'Write Green, Amber or Red, or leave the cell empty when it is not rated.',
  expected: 'Green, Amber or Red',
} as const satisfies Check;
