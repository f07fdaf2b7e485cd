import { LIMITS } from '../limits';
import { type HeaderCheck } from './check';

/** More columns than any workforce file needs. */
export const checkTooManyColumns = {
  code: 'too-many-columns',
  stage: 'header',
  severity: 'error',
  hopeless: true,
  message: () => 'The file has more than 200 columns.',
  repair: 'Export only the columns that Muster reads.',
  expected: 'at most 200 columns',
  find: ({ names }) => (names.length > LIMITS.columns ? [{}] : []),
} as const satisfies HeaderCheck;
