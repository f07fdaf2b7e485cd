import { type Check } from '../../checks/check';

/** A column that a published table needs is not there under any name that is known. */
export const checkPublishedColumnMissing = {
  code: 'published-column-missing',
  stage: 'whole',
  severity: 'error',
  hopeless: true,
  message: ({ column }) => `The column "${column}" is not in the file.`,
  repair:
    'Take the file as published, with all its columns. A new name of a column has to be added to the program.',
} as const satisfies Check;
