import { type Check } from './check';
import { countRows } from './count-rows';

/** Rows that are hidden or filtered away have content. */
export const checkHiddenRows = {
  code: 'hidden-rows',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'is' : 'are'} hidden but not empty, so ${count === 1 ? 'it' : 'they'} may hold people whom nobody meant to send.`,
  repair:
    'Clear the filters, unhide all rows, delete those that do not belong to the table, and send the file again.',
} as const satisfies Check;
