import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** An action reference that is too long or holds other signs. */
export const checkCommitmentRefUnreadable = {
  code: 'commitment-ref-unreadable',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has an action reference that cannot be one.' : 'have an action reference that cannot be one.'}`,
  repair: 'Use at most 30 letters, digits, dots, slashes, dashes and spaces.',
  expected: 'a reference such as 195',
} as const satisfies Check;
