import { type Check } from './check';

/** A part of the workbook is named like a place outside it: `..`, an absolute path, a drive or a backslash. */
export const checkSpreadsheetUnsafeNames = {
  code: 'spreadsheet-unsafe-names',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () =>
    'A part inside the spreadsheet has a name that leads out of it, which office programs never write.',
  repair: 'Find out where the file comes from. Copy the table as values into a new workbook and send that.',
} as const satisfies Check;
