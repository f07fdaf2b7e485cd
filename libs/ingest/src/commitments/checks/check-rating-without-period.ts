import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A rating of which nobody can say how old it is. */
export const checkRatingWithoutPeriod = {
  code: 'rating-without-period',
  stage: 'cell',
  severity: 'warning',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has a rating without a period.' : 'have a rating without a period.'}`,
  repair: 'Write the period of the rating. The register says that it has none.',
  expected: 'a period such as Q2 2025/26',
} as const satisfies Check;
