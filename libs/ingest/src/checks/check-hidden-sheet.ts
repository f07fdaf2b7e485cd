import { type Check } from './check';

/** The workbook has a hidden sheet. Neither its name nor anything in it is looked at: in 2023 a hidden sheet disclosed the
 *  names of a whole police force. Source: ICO, penalty notice of
 *  26 September 2024 against the Police Service of Northern Ireland. */
export const checkHiddenSheet = {
  code: 'hidden-sheet',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () =>
    'The spreadsheet has a hidden sheet. Hidden sheets may hold personal data that nobody meant to send.',
  repair: 'Unhide every sheet, delete all but the table, save the file again, and send that.',
} as const satisfies Check;
