import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A source, licence or address beyond any sensible length. */
export const checkTextTooLong = {
  code: 'text-too-long',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) => `${countRows(count)} ${count === 1 ? 'has' : 'have'} a text that is too long.`,
  repair: 'Shorten the text to 500 characters.',
  expected: 'at most 500 characters',
} as const satisfies Check;
