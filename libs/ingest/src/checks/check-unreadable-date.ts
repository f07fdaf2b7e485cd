import { type Check } from './check';
import { countRows } from './count-rows';

/** A date that is not written in the format that the mapping names. */
export const checkUnreadableDate = {
  code: 'unreadable-date',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} a date that is not written as the mapping says.`,
  repair: 'Choose the date format that the file uses, or correct the dates.',
  expected: 'a date in the format of the mapping',
} as const satisfies Check;
