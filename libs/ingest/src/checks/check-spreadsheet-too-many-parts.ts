import { type Check } from './check';

/** The workbook has more than 200 parts. */
export const checkSpreadsheetTooManyParts = {
  code: 'spreadsheet-too-many-parts',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The spreadsheet has more parts inside than a plain table needs.',
  repair: 'Copy the table as values into a new workbook and send that.',
} as const satisfies Check;
