import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A count of people with decimals, such as an FTE or a percentage in the wrong column. */
export const checkFractionalCount = {
  code: 'fractional-count',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} a count that is no whole number.`,
  repair: 'Bring headcount; full-time equivalents and percentages are no counts of people.',
  expected: 'a whole number, zero or more',
} as const satisfies Check;
