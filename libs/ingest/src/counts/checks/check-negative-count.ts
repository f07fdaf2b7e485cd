import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A count below zero. */
export const checkNegativeCount = {
  code: 'negative-count',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) => `${countRows(count)} ${count === 1 ? 'has' : 'have'} a negative number.`,
  repair: 'Correct the number; a count of people is zero or more.',
  expected: 'a whole number, zero or more',
} as const satisfies Check;
