import { type Check } from './check';
import { countRows } from './count-rows';

/** A year of two digits: 31/12/68 may be 1968 or 2068, and nobody should guess a date of birth. */
export const checkTwoDigitYear = {
  code: 'two-digit-year',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) => `${countRows(count)} ${count === 1 ? 'has' : 'have'} a year of two digits.`,
  repair: 'Export the dates with four digits for the year.',
  expected: 'a year of four digits',
} as const satisfies Check;
