import { type Check } from './check';
import { countRows } from './count-rows';

/** The same event of the same person on the same day stands in the file more than once. */
export const checkRepeatedEvent = {
  code: 'repeated-event',
  stage: 'event',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'repeats' : 'repeat'} an event that stands in an earlier row.`,
  repair: 'Keep one row for each event.',
} as const satisfies Check;
