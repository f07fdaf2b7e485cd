import { type Check } from './check';
import { countRows } from './count-rows';

/** The mapping says that HR already pseudonymised the reference, but it does not look like it. Never echoed. */
export const checkPersonShape = {
  code: 'person-shape',
  stage: 'row',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} a person reference that is not a pseudonym.`,
  repair: 'Use the pseudonyms that HR made, or say in the mapping that the column holds staff numbers.',
  expected: '32 hexadecimal digits',
} as const satisfies Check;
