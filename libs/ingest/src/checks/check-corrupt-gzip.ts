import { type Check } from './check';

/** The compressed file does not unpack. */
export const checkCorruptGzip = {
  code: 'corrupt-gzip',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The compressed file is damaged.',
  repair: 'Compress the file again.',
} as const satisfies Check;
