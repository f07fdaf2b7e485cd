import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A period that is no quarter or year from April and no month. */
export const checkUnknownRatingPeriod = {
  code: 'unknown-rating-period',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has a rating period that cannot be read.' : 'have a rating period that cannot be read.'}`,
  repair: 'Write a quarter as Q2 2025/26, a month as September 2025, or a year as 2025/26.',
  expected: 'a period such as Q2 2025/26',
} as const satisfies Check;
