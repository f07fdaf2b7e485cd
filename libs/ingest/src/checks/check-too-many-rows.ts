import { type Check } from './check';

/** More rows than any workforce has people; blank lines count. */
export const checkTooManyRows = {
  code: 'too-many-rows',
  stage: 'bytes',
  severity: 'error',
  hopeless: true,
  message: () => 'The file has more than 5,000,000 rows.',
  repair: 'Give one row per person in post at the as-at date.',
  expected: 'at most 5,000,000 rows',
} as const satisfies Check;
