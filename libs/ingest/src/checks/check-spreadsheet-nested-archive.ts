import { type Check } from './check';

/** A zip file, another workbook or another archive is packed inside the workbook. */
export const checkSpreadsheetNestedArchive = {
  code: 'spreadsheet-nested-archive',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The spreadsheet has another file or archive packed inside it.',
  repair: 'Copy the table as values into a new workbook and send that.',
} as const satisfies Check;
