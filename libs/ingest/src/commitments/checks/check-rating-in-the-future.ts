import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A rating for a period that has not begun: nobody can know it. */
export const checkRatingInTheFuture = {
  code: 'rating-in-the-future',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has a rating for a period that has not begun.' : 'have a rating for a period that has not begun.'}`,
  repair: 'Correct the period, or leave the row out until it has begun.',
  expected: 'a period that has begun',
} as const satisfies Check;
