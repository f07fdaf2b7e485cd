import { type Check } from './check';

/** The workbook unpacks to far more than it should, or repeats cells, rows or text without end. */
export const checkSpreadsheetBomb = {
  code: 'spreadsheet-bomb',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The spreadsheet unpacks to far more data than a list of people holds.',
  repair: 'Copy the table as values into a new workbook, without the empty rows below it, and send that.',
} as const satisfies Check;
