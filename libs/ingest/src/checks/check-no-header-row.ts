import { type Check } from './check';

/** The row that the mapping names as the header is empty, or the file ends before it. */
export const checkNoHeaderRow = {
  code: 'no-header-row',
  stage: 'whole',
  severity: 'error',
  message: () => 'No column names stand in the row that the mapping names.',
  repair: 'Give the number of the row with the column names, as a spreadsheet shows it.',
} as const satisfies Check;
