import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** The period ends before it begins. */
export const checkPeriodReversed = {
  code: 'period-reversed',
  stage: 'outside',
  severity: 'error',
  message: ({ count }) => `The period ends before it begins${count === 1 ? '' : ` in ${countRows(count)}`}.`,
  repair: 'Give the first day, then the last.',
  expected: 'a first day on or before the last',
} as const satisfies Check;
