import { type Check } from './check';
import { countRows } from './count-rows';

/** A value that neither the mapping nor the list of categories knows. Echoed only where it is not sensitive. */
export const checkUnknownCode = {
  code: 'unknown-code',
  stage: 'cell',
  severity: 'error',
  message: ({ count, found }) =>
    found === undefined
      ? `${countRows(count)} ${count === 1 ? 'holds' : 'hold'} a value that is not known.`
      : `The value "${found}" is not known: ${countRows(count)}.`,
  repair: 'Match the value to a category in the mapping, or correct it in the file.',
  expected: 'a value of the mapping, or a code or label of the list',
} as const satisfies Check;
