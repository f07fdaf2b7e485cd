import { type Check } from './check';
import { countRows } from './count-rows';

/** Somebody joins for the first time after having left. */
export const checkLeftBeforeJoining = {
  code: 'left-before-joining',
  stage: 'event',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'names a joiner' : 'name joiners'} who had left before.`,
  repair: 'Correct the dates, or call somebody who comes back a rejoiner.',
} as const satisfies Check;
