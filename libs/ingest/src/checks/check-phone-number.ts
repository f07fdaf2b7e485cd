import { looksLikePhoneNumber } from '../personal/looks-like-phone-number';
import { type SampleCheck } from './check';

/** A UK telephone number stands in a cell. */
export const checkPhoneNumber = {
  code: 'phone-number',
  stage: 'sample',
  severity: 'error',
  hopeless: true,
  message: ({ column }) => `The column "${column}" holds values that look like telephone numbers.`,
  repair: 'Remove them from the file; Muster needs no names, contact details or second identifiers.',
  eachValue: true,
  fails: (values) => values.some(looksLikePhoneNumber),
} as const satisfies SampleCheck;
