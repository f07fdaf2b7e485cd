import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A stage that the process does not have, in the mapping or in the file. */
export const checkUnknownStage = {
  code: 'unknown-stage',
  stage: 'row',
  severity: 'error',
  message: ({ count, found }) =>
    found === undefined
      ? `${countRows(count)} ${count === 1 ? 'names' : 'name'} a stage that the process does not have.`
      : `The stage "${found}" is no stage of the process.`,
  repair: 'Match the word to a stage of the process in the mapping, or define the process with that stage.',
  expected: 'the code or the name of a stage of the process',
} as const satisfies Check;
