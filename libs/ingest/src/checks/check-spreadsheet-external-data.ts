import { type Check } from './check';

/** The workbook is linked to other workbooks, files, databases or web pages. */
export const checkSpreadsheetExternalData = {
  code: 'spreadsheet-external-data',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The spreadsheet is linked to other files or databases, so its values may not be its own.',
  repair: 'Copy the table as values into a new workbook, without links and queries, and send that.',
} as const satisfies Check;
