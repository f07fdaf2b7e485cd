import { type Check } from './check';

/** The compressed file unpacks to far more than it should. */
export const checkGzipBomb = {
  code: 'gzip-bomb',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The compressed file unpacks to far more data than a workforce file holds.',
  repair: 'Compress the plain CSV once, or give it unpacked.',
} as const satisfies Check;
