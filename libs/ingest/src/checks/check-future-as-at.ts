import { type RequestCheck } from './check';

/** The as-at date lies after today: nobody can know that workforce. */
export const checkFutureAsAt = {
  code: 'future-as-at',
  stage: 'request',
  severity: 'error',
  message: () => 'The as-at date is in the future.',
  repair: 'Give the date that the file describes.',
  expected: 'a date not after today',
  find: (request) => (request.asAt > request.today ? [{}] : []),
} as const satisfies RequestCheck;
