import { type Check } from '../../checks/check';

/** A column that the register has no place for. It is left out, so a misspelt name is seen. */
export const checkCommitmentColumnNotRead = {
  code: 'commitment-column-not-read',
  stage: 'header',
  severity: 'warning',
  message: ({ column }) => `The column "${column ?? ''}" is not read.`,
  repair: 'Remove the column, or correct its name.',
} as const satisfies Check;
