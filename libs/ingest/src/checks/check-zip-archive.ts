import { type Check } from './check';

/** The file is a zip archive of other files, not a workbook. */
export const checkZipArchive = {
  code: 'zip-archive',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The file is a zip archive of other files, not a spreadsheet.',
  repair: 'Unpack it and send the one table that is in it as CSV, XLSX or ODS.',
} as const satisfies Check;
