import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A cell of a stage column is neither a yes, nor a no, nor a day. */
export const checkUnreadableStageMark = {
  code: 'unreadable-stage-mark',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} a cell that is neither a yes, nor a no, nor a date.`,
  repair: 'Name the words for yes and no in the mapping, or correct the cell.',
  expected: 'yes, no, or a date such as 2026-03-31 or 31/03/2026',
} as const satisfies Check;
