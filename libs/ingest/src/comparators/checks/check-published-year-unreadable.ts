import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A date or year of a published table cannot be read, or is none. */
export const checkPublishedYearUnreadable = {
  code: 'published-year-unreadable',
  stage: 'whole',
  severity: 'error',
  message: ({ count }) => `${countRows(count)} ${count === 1 ? 'has' : 'have'} no year that can be read.`,
  repair: 'Write the year as 2022 or the day as 2022-03-31.',
} as const satisfies Check;
