import { type Check } from './check';

/** No sheet of the workbook has content. */
export const checkEmptySpreadsheet = {
  code: 'empty-spreadsheet',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The spreadsheet is empty: no sheet has a cell with content.',
  repair: 'Check that the right file was chosen and that it was saved.',
} as const satisfies Check;
