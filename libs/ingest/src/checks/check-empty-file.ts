import { type Check } from './check';

/** Nothing but white space stands in the file. */
export const checkEmptyFile = {
  code: 'empty-file',
  stage: 'whole',
  severity: 'error',
  message: () => 'The file is empty.',
  repair: 'Export the file again.',
} as const satisfies Check;
