import { type Check } from './check';
import { countRows } from './count-rows';

/** By the date of birth somebody is under 15 or over 100 at the as-at date. */
export const checkImpossibleAge = {
  code: 'impossible-age',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'gives' : 'give'} an age under 15 or over 100.`,
  repair: 'Correct the dates of birth, or check the date format.',
  expected: 'an age from 15 to 100 at the as-at date',
} as const satisfies Check;
