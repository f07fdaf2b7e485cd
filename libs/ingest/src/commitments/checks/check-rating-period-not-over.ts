import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A rating for a period that still runs: it may change. */
export const checkRatingPeriodNotOver = {
  code: 'rating-period-not-over',
  stage: 'cell',
  severity: 'warning',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has a rating for a period that has not ended.' : 'have a rating for a period that has not ended.'}`,
  repair: 'Check the period. The register says that it has not ended.',
  expected: 'a period that has ended',
} as const satisfies Check;
