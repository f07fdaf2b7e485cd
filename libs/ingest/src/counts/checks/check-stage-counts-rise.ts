import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A stage counts more people than the stage before it, although it is a part of it. */
export const checkStageCountsRise = {
  code: 'stage-counts-rise',
  stage: 'whole',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} more people at a stage than at the stage before.`,
  repair:
    'Check that the columns are matched to the right stages and that each stage counts only people who passed the one before.',
  expected: 'at each stage as many people as at the stage before, or fewer',
} as const satisfies Check;
