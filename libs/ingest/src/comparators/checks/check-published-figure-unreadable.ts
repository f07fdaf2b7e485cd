import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A cell that should hold a figure holds something else. */
export const checkPublishedFigureUnreadable = {
  code: 'published-figure-unreadable',
  stage: 'whole',
  severity: 'error',
  message: ({ count, column }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} something under "${column}" that is no figure.`,
  repair: 'Correct the cells. A headcount is a whole number; thousands may be separated by commas.',
} as const satisfies Check;
