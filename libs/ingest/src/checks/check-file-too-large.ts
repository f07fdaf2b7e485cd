import { type Check } from './check';

/** The file is larger than 2 GiB. */
export const checkFileTooLarge = {
  code: 'file-too-large',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The file is larger than 2 GiB.',
  repair: 'Give one row per person with the mapped columns only.',
  expected: 'at most 2 GiB',
} as const satisfies Check;
