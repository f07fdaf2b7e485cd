import { type Check } from './check';
import { countRows } from './count-rows';

/** A row holds bytes that are not UTF-8, most often from a file in Windows-1252 ("ANSI"). */
export const checkBadUtf8 = {
  code: 'bad-utf-8',
  stage: 'bytes',
  severity: 'error',
  message: ({ count }) => `${countRows(count)} cannot be read as UTF-8.`,
  repair: 'Save the file again as "CSV UTF-8".',
  expected: 'UTF-8',
} as const satisfies Check;
