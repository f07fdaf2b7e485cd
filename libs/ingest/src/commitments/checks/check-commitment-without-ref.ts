import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A row without an action reference: nothing says which commitment it is. */
export const checkCommitmentWithoutRef = {
  code: 'commitment-without-ref',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has no action reference.' : 'have no action reference.'}`,
  repair: 'Write the action reference of the commitment in each row.',
  expected: 'a reference such as 195',
} as const satisfies Check;
