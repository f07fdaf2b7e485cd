import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A figure is of another day than 31 March. */
export const checkPublishedDateNotMarch = {
  code: 'published-date-not-march',
  stage: 'whole',
  severity: 'error',
  message: ({ count }) => `${countRows(count)} ${count === 1 ? 'is' : 'are'} not as at 31 March.`,
  repair: 'Leave out other days: figures of 31 March are compared with figures of 31 March alone.',
} as const satisfies Check;
