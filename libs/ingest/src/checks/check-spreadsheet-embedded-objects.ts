import { type Check } from './check';

/** A document, a chart or a control is embedded in the workbook; each keeps data of its own. */
export const checkSpreadsheetEmbeddedObjects = {
  code: 'spreadsheet-embedded-objects',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () =>
    'The spreadsheet holds embedded objects, such as charts or documents, which keep data of their own.',
  repair: 'Copy only the table as values into a new workbook and send that.',
} as const satisfies Check;
