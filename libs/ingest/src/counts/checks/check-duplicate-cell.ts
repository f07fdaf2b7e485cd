import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** Two rows give the same figure: the same group and stage, or the same published total. */
export const checkDuplicateCell = {
  code: 'duplicate-cell',
  stage: 'row',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'repeats' : 'repeat'} a figure that an earlier row gives.`,
  repair: 'Keep one row for each figure.',
} as const satisfies Check;
