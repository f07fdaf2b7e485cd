import { type Check } from './check';

/** Columns that are hidden have content. */
export const checkHiddenColumns = {
  code: 'hidden-columns',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: ({ count }) =>
    `${count.toLocaleString('en-GB')} ${count === 1 ? 'column is' : 'columns are'} hidden but not empty, so ${count === 1 ? 'it' : 'they'} may hold what nobody meant to send.`,
  repair: 'Unhide all columns, delete those that do not belong to the table, and send the file again.',
} as const satisfies Check;
