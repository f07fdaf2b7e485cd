import { checkFieldTooLong } from '../checks/check-field-too-long';
import { checkLineTooLong } from '../checks/check-line-too-long';
import { checkTextAfterQuote } from '../checks/check-text-after-quote';
import { checkTooManyRows } from '../checks/check-too-many-rows';
import { checkUnclosedQuote } from '../checks/check-unclosed-quote';

/** Why a table cannot be read any further, and the check that says so. */
export const SCAN_FAULTS = {
  'unclosed-quote': checkUnclosedQuote,
  'text-after-quote': checkTextAfterQuote,
  'field-too-long': checkFieldTooLong,
  'line-too-long': checkLineTooLong,
  'too-many-rows': checkTooManyRows,
} as const;
export type ScanFault = keyof typeof SCAN_FAULTS;
