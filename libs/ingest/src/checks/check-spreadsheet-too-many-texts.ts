import { type Check } from './check';

/** The list of texts of the workbook is longer than can be held in memory. */
export const checkSpreadsheetTooManyTexts = {
  code: 'spreadsheet-too-many-texts',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () =>
    'The spreadsheet holds more different texts than Muster reads from a workbook (500,000, or 48 MiB).',
  repair: 'Save the sheet as "CSV UTF-8" and send that.',
} as const satisfies Check;
