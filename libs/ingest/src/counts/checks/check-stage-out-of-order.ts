import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** Somebody passed a stage without passing the one before it, or on an earlier day. */
export const checkStageOutOfOrder = {
  code: 'stage-out-of-order',
  stage: 'row',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'passes' : 'pass'} a stage without, or before, the stage that comes first.`,
  repair: 'Correct the row, or define the process with its stages in the order in which they are passed.',
} as const satisfies Check;
