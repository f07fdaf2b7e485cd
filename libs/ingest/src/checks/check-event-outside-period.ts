import { type Check } from './check';
import { countRows } from './count-rows';

/** An event lies outside the period that the file is said to cover. */
export const checkEventOutsidePeriod = {
  code: 'event-outside-period',
  stage: 'event',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'lies' : 'lie'} outside the period that the file covers.`,
  repair: 'Correct the dates, or state the whole period.',
  expected: 'a date within the stated period',
} as const satisfies Check;
