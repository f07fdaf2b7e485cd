import { type Check } from './check';
import { countRows } from './count-rows';

/** The full-time equivalent is not a decimal number with a point. */
export const checkFteNotANumber = {
  code: 'fte-not-a-number',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} a full-time equivalent that is not a number.`,
  repair: 'Write it as a decimal number with a point, such as 0.8.',
  expected: 'a number from 0 to 1.5',
} as const satisfies Check;
