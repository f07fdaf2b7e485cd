import { type Check } from './check';

/** The workbook holds macros or other programs. */
export const checkSpreadsheetMacros = {
  code: 'spreadsheet-macros',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The spreadsheet holds macros.',
  repair: 'Save it as "Excel Workbook (.xlsx)", which leaves macros out, or as "CSV UTF-8", and send that.',
} as const satisfies Check;
