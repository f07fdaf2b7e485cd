import { type Check } from './check';
import { countRows } from './count-rows';

/** A value of an open list that a spreadsheet would run as a formula, or that holds invisible control characters. */
export const checkUnsafeText = {
  code: 'unsafe-text',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'holds' : 'hold'} a value that starts like a formula or has control characters.`,
  repair: 'Correct the value in the file, or map it to a plain code.',
  expected: 'a name that starts with a letter or a digit',
} as const satisfies Check;
