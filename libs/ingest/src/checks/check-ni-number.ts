import { looksLikeNiNumber } from '../personal/looks-like-ni-number';
import { type SampleCheck } from './check';

/** A National Insurance number stands in a cell. */
export const checkNiNumber = {
  code: 'ni-number',
  stage: 'sample',
  severity: 'error',
  hopeless: true,
  message: ({ column }) => `The column "${column}" holds values that look like National Insurance numbers.`,
  repair: 'Remove them from the file; Muster needs no names, contact details or second identifiers.',
  eachValue: true,
  fails: (values) => values.some(looksLikeNiNumber),
} as const satisfies SampleCheck;
