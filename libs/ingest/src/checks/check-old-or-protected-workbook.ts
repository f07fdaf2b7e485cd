import { type Check } from './check';

/** The file is an OLE container: a workbook of before 2007, or one that is protected with a password. */
export const checkOldOrProtectedWorkbook = {
  code: 'old-or-protected-workbook',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The file is an old Excel workbook (.xls) or is protected with a password.',
  repair: 'Remove the password, save it as "Excel Workbook (.xlsx)" or "CSV UTF-8", and send that.',
} as const satisfies Check;
