import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A group cell is empty. In a table of counts that may be a merged cell; in a list of people it may be a gap. Neither is
 *  guessed. */
export const checkBlankGroup = {
  code: 'blank-group',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} an empty cell where a group is expected.`,
  repair: 'Fill the cell, or say in the mapping which code an empty cell stands for.',
} as const satisfies Check;
