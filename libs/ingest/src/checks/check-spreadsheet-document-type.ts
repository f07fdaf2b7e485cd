import { type Check } from './check';

/** A part of the workbook declares a document type, with which entities could be smuggled in. */
export const checkSpreadsheetDocumentType = {
  code: 'spreadsheet-document-type',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () =>
    'A part of the spreadsheet declares a document type (DTD), which office programs never write.',
  repair: 'Find out where the file comes from. Copy the table as values into a new workbook and send that.',
} as const satisfies Check;
