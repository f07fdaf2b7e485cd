import { type Check } from './check';

/** One cell is longer than 4 KiB. Reading stops there, so that it cannot fill the memory. */
export const checkFieldTooLong = {
  code: 'field-too-long',
  stage: 'bytes',
  severity: 'error',
  hopeless: true,
  message: () => 'A cell is longer than 4,096 bytes.',
  repair: 'Remove long texts; Muster reads codes, dates and numbers only.',
  expected: 'at most 4,096 bytes in a cell',
} as const satisfies Check;
