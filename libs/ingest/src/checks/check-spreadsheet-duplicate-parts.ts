import { type Check } from './check';

/** Two parts of the workbook have the same name, so that two programs may read two different tables. */
export const checkSpreadsheetDuplicateParts = {
  code: 'spreadsheet-duplicate-parts',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'Two parts inside the spreadsheet have the same name, so it could be read in two ways.',
  repair: 'Open the file, save it again under a new name, and send that.',
} as const satisfies Check;
