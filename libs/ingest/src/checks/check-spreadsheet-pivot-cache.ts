import { type Check } from './check';

/** The workbook holds a pivot table or a data model, which keep a copy of the rows behind them. */
export const checkSpreadsheetPivotCache = {
  code: 'spreadsheet-pivot-cache',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () =>
    'The spreadsheet holds a pivot table or data model, which keeps a hidden copy of the rows behind it.',
  repair: 'Copy the table as values into a new workbook and send that.',
} as const satisfies Check;
