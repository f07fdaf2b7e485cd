import { type Check } from './check';

/** A part of the workbook is encrypted. */
export const checkSpreadsheetProtected = {
  code: 'spreadsheet-protected',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The spreadsheet is protected with a password.',
  repair: 'Remove the password in Excel or LibreOffice, save the file again, and send that.',
} as const satisfies Check;
