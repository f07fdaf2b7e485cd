import { type Check } from './check';

/** One row is longer than 1 MiB. */
export const checkLineTooLong = {
  code: 'line-too-long',
  stage: 'bytes',
  severity: 'error',
  hopeless: true,
  message: () => 'A row is longer than 1 MiB.',
  repair: 'Check that the file has line breaks and one row per person.',
  expected: 'at most 1 MiB in a row',
} as const satisfies Check;
