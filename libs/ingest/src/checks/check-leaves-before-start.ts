import { type Check } from './check';
import { countRows } from './count-rows';

/** The last day of service is before the first one. A warning, because the person is out of post all the same: only how
 *  long they stayed cannot be known. */
export const checkLeavesBeforeStart = {
  code: 'leaves-before-start',
  stage: 'cell',
  severity: 'warning',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'leaves' : 'leave'} before the service starts.`,
  repair: 'Correct the first or the last day of service.',
  expected: 'a date on or after the start of service',
} as const satisfies Check;
