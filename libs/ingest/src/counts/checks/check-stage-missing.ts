import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A stage of the process is not in the file, and the mapping does not say that it is not held. It would look like nobody. */
export const checkStageMissing = {
  code: 'stage-missing',
  stage: 'whole',
  severity: 'error',
  message: ({ count, found }) =>
    found === undefined
      ? `${countRows(count)} ${count === 1 ? 'belongs to a group' : 'belong to groups'} without one of the stages.`
      : `The stage "${found}" of the process is not in the file.`,
  repair: 'Match a column to the stage, or list it under notHeld in the mapping.',
} as const satisfies Check;
