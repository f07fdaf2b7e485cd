import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A figure is below zero. */
export const checkPublishedFigureNegative = {
  code: 'published-figure-negative',
  stage: 'whole',
  severity: 'error',
  message: ({ count, column }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} a figure below zero under "${column}".`,
  repair: 'Correct the figures: nobody can be counted less than zero times.',
} as const satisfies Check;
