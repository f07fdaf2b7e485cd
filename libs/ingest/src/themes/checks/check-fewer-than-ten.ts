import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A count that could point at a person. Its value is not named. */
export const checkFewerThanTen = {
  code: 'fewer-than-ten',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has a count below ten.' : 'have a count below ten.'}`,
  repair: 'Merge the theme with others into a group of the list, or leave the row out.',
  expected: 'a whole number, ten or more',
} as const satisfies Check;
