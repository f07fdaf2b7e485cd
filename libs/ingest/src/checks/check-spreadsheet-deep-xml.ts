import { type Check } from './check';

/** The XML of a part is nested deeper than any office program writes. */
export const checkSpreadsheetDeepXml = {
  code: 'spreadsheet-deep-xml',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'A part of the spreadsheet is nested deeper than office programs write.',
  repair: 'Copy the table as values into a new workbook and send that.',
} as const satisfies Check;
