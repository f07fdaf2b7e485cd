import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A due day that is no day of the calendar. */
export const checkCommitmentDayUnreadable = {
  code: 'commitment-day-unreadable',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has a due day that cannot be read.' : 'have a due day that cannot be read.'}`,
  repair: 'Write the day as 2026-03-31 or 31/03/2026.',
  expected: 'a day such as 2026-03-31',
} as const satisfies Check;
