import { type Check } from './check';

/** The workbook ends before the directory that stands at the end of every zip file. */
export const checkTruncatedSpreadsheet = {
  code: 'truncated-spreadsheet',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The spreadsheet is cut off: its end is missing.',
  repair: 'Copy the file again, or save the spreadsheet again and send that.',
} as const satisfies Check;
