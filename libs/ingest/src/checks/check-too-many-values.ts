import { type Check } from './check';

/** An open list has so many different values that the wrong column must have been matched. */
export const checkTooManyValues = {
  code: 'too-many-values',
  stage: 'cell',
  severity: 'error',
  message: () => 'The column has too many different values to be a list of units, contracts or groups.',
  repair: 'Match another column.',
  expected: 'at most 10,000 values, and fewer than half as many as rows',
} as const satisfies Check;
