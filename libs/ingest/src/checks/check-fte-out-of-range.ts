import { type Check } from './check';
import { countRows } from './count-rows';

/** The full-time equivalent lies outside 0 to 1.5; often contracted hours stand in the column. */
export const checkFteOutOfRange = {
  code: 'fte-out-of-range',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} a full-time equivalent outside 0 to 1.5.`,
  repair: 'Give the share of full-time hours, not the hours, and correct typing errors.',
  expected: 'a number from 0 to 1.5',
} as const satisfies Check;
