import { type Check } from './check';
import { countRows } from './count-rows';

/** A file to be pseudonymised holds a reference that looks like a pseudonym already: it would be hidden a second time, and
 *  nobody would be recognised. */
export const checkAlreadyPseudonym = {
  code: 'already-pseudonym',
  stage: 'outside',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} a person reference that is a pseudonym already.`,
  repair: 'Give the file with the staff numbers, or load this one as it is.',
  expected: 'staff numbers',
} as const satisfies Check;
