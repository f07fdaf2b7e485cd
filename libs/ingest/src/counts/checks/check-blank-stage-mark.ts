import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A cell of a stage column is empty, and the mapping does not say what that means. */
export const checkBlankStageMark = {
  code: 'blank-stage-mark',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} an empty cell where a stage is expected.`,
  repair: 'Fill the cell, or say in the mapping that an empty cell means no.',
} as const satisfies Check;
