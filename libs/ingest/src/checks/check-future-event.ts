import { type Check } from './check';
import { countRows } from './count-rows';

/** An event lies after today: it is a plan, not something that happened. */
export const checkFutureEvent = {
  code: 'future-event',
  stage: 'event',
  severity: 'error',
  message: ({ count }) => `${countRows(count)} ${count === 1 ? 'lies' : 'lie'} in the future.`,
  repair: 'Leave out what has not happened yet, or correct the date.',
  expected: 'a date not after today',
} as const satisfies Check;
