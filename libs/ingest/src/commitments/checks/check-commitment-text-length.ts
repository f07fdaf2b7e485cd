import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A text that is too short to say something, or longer than the register keeps. */
export const checkCommitmentTextLength = {
  code: 'commitment-text-length',
  stage: 'cell',
  severity: 'error',
  message: ({ count, column }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} a text in the column "${column ?? ''}" that is too short or too long.`,
  repair: 'Keep to the lengths in docs/imports.md.',
} as const satisfies Check;
