import { type Check } from './check';
import { countRows } from './count-rows';

/** Service or rank starts after the as-at date: that person is not yet part of the workforce described. */
export const checkStartAfterAsAt = {
  code: 'start-after-as-at',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) => `${countRows(count)} ${count === 1 ? 'starts' : 'start'} after the as-at date.`,
  repair: 'Remove people who have not started yet, or correct the date or the as-at date.',
  expected: 'a date on or before the as-at date',
} as const satisfies Check;
