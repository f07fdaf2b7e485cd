import { type Check } from './check';

/** The file is an office document, but no workbook of the kinds that are read. */
export const checkNotASpreadsheet = {
  code: 'not-a-spreadsheet',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The file is an office document, but not an XLSX or ODS spreadsheet.',
  repair: 'Copy the table into a spreadsheet, save that as .xlsx, .ods or "CSV UTF-8", and send it.',
} as const satisfies Check;
