import { looksLikePostcode } from '../personal/looks-like-postcode';
import { type SampleCheck } from './check';

/** A UK postcode stands in a cell. */
export const checkPostcode = {
  code: 'postcode',
  stage: 'sample',
  severity: 'error',
  hopeless: true,
  message: ({ column }) => `The column "${column}" holds values that look like postcodes.`,
  repair: 'Remove them from the file; Muster needs no names, contact details or second identifiers.',
  eachValue: true,
  fails: (values) => values.some(looksLikePostcode),
} as const satisfies SampleCheck;
