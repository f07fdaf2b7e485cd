import { type Check } from './check';

/** The workbook is damaged: its zip directory, a checksum, a size or its XML is not as it says. */
export const checkDamagedSpreadsheet = {
  code: 'damaged-spreadsheet',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The spreadsheet is damaged and cannot be read.',
  repair: 'Open the file, save it again under a new name, and send that.',
} as const satisfies Check;
