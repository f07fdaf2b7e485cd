import { type Check } from './check';

/** The workbook is larger than a workbook that is read. */
export const checkSpreadsheetTooLarge = {
  code: 'spreadsheet-too-large',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The spreadsheet is larger than 50 MiB.',
  repair: 'Save the sheet as "CSV UTF-8" and send that; CSV may be up to 2 GiB.',
} as const satisfies Check;
