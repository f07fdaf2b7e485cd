import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A share or a yearly rate that is no percentage and no number from 0 to 1. */
export const checkTargetShareUnreadable = {
  code: 'target-share-unreadable',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has a share or rate that cannot be read.' : 'have a share or rate that cannot be read.'}`,
  repair: 'Write 40% or 0.4.',
  expected: 'a share such as 40%',
} as const satisfies Check;
