import { looksLikeNames } from '../personal/looks-like-names';
import { type SampleCheck } from './check';

/** A column of people's names, told by a list of given names and surnames from many origins. */
export const checkPersonName = {
  code: 'person-name',
  stage: 'sample',
  severity: 'error',
  hopeless: true,
  message: ({ column }) => `The column "${column}" holds values that look like names of people.`,
  repair: 'Remove the column from the file; Muster needs no names.',
  eachValue: false,
  fails: looksLikeNames,
} as const satisfies SampleCheck;
