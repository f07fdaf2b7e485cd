import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A row without a title: a reference alone says nothing to a reader. */
export const checkCommitmentWithoutTitle = {
  code: 'commitment-without-title',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) => `${countRows(count)} ${count === 1 ? 'has no title.' : 'have no title.'}`,
  repair: 'Write a short title in your own words in each row.',
  expected: 'a title',
} as const satisfies Check;
