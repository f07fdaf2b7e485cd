import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A cell of counts with something else in it. An empty cell is no such thing: it means not held. */
export const checkUnreadableCount = {
  code: 'unreadable-count',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'holds' : 'hold'} something that is no number where a count is expected.`,
  repair: 'Correct the cell, leave it empty when the number is not held, or name the mark in the mapping.',
  expected: 'a whole number, an empty cell, or a mark that the mapping names',
} as const satisfies Check;
