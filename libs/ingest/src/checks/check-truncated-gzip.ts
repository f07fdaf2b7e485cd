import { type Check } from './check';

/** The compressed file ends too early. */
export const checkTruncatedGzip = {
  code: 'truncated-gzip',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The compressed file is cut off.',
  repair: 'Copy or compress the file again.',
} as const satisfies Check;
