import { type Check } from './check';

/** More than one sheet of the workbook has content. Which of them is meant is not guessed. */
export const checkSeveralSheets = {
  code: 'several-sheets',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () =>
    'More than one sheet of the spreadsheet has content, and Muster does not guess which is meant.',
  repair: 'Delete all sheets but the table, or copy the table into a new workbook, and send that.',
} as const satisfies Check;
