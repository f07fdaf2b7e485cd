import { looksLikeEmailAddress } from '../personal/looks-like-email-address';
import { type SampleCheck } from './check';

/** An e-mail address stands in a cell. */
export const checkEmailAddress = {
  code: 'email-address',
  stage: 'sample',
  severity: 'error',
  hopeless: true,
  message: ({ column }) => `The column "${column}" holds values that look like e-mail addresses.`,
  repair: 'Remove them from the file; Muster needs no names, contact details or second identifiers.',
  eachValue: true,
  fails: (values) => values.some(looksLikeEmailAddress),
} as const satisfies SampleCheck;
