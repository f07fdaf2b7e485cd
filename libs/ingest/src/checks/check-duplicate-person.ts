import { type Check } from './check';
import { countRows } from './count-rows';

/** The same person stands in the file more than once. A warning when the mapping says to keep the first row. */
export const checkDuplicatePerson = {
  code: 'duplicate-person',
  stage: 'row',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'repeats' : 'repeat'} a person who stands in an earlier row.`,
  repair: 'Keep one row per person, or say in the mapping that the first row counts.',
} as const satisfies Check;
