import { type Check } from './check';
import { countRows } from './count-rows';

/** A value of an open list (unit, contract, extra dimension) is too long to be a name of one. */
export const checkValueTooLong = {
  code: 'value-too-long',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'holds' : 'hold'} a value of more than 60 characters.`,
  repair: 'Match a column with short names or codes, or map the long value to a short code.',
  expected: 'at most 60 characters',
} as const satisfies Check;
