import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** One reference with two ratings for one period. */
export const checkCommitmentRatedTwice = {
  code: 'commitment-rated-twice',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'rates a reference differently from an earlier row for the same period.' : 'rate a reference differently from an earlier row for the same period.'}`,
  repair: 'Keep one rating for each reference and period.',
  expected: 'one rating for each reference and period',
} as const satisfies Check;
