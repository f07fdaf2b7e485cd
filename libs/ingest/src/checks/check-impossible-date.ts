import { type Check } from './check';
import { countRows } from './count-rows';

/** A date that no calendar has, such as 31 February, or a year before 1900 or after 2999. */
export const checkImpossibleDate = {
  code: 'impossible-date',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) => `${countRows(count)} ${count === 1 ? 'has' : 'have'} a date that does not exist.`,
  repair: 'Correct the dates in the file.',
  expected: 'a day of the calendar',
} as const satisfies Check;
