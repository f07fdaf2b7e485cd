import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** People in post are counted at one day, not in a period. */
export const checkStockWithPeriod = {
  code: 'stock-with-period',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'counts' : 'count'} people in post over a period instead of at one day.`,
  repair: 'Give the same first and last day.',
  expected: 'one day',
} as const satisfies Check;
