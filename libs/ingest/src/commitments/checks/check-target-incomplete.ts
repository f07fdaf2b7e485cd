import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A target without its share or without who is counted, or with a part of what it assumes. */
export const checkTargetIncomplete = {
  code: 'target-incomplete',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has a target that is not complete.' : 'have a target that is not complete.'}`,
  repair: 'Give target_share, target_of and due; give the other four target columns together or not at all.',
  expected: 'a whole target',
} as const satisfies Check;
