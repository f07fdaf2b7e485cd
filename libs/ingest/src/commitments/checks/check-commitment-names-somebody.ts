import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A text that looks as if it named a person. A register names posts. */
export const checkCommitmentNamesSomebody = {
  code: 'commitment-names-somebody',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'holds what looks like a name, an address or a number of a person.' : 'hold what looks like a name, an address or a number of a person.'}`,
  repair: 'Name a post instead of a person, and leave numbers and addresses out.',
  expected: 'posts, no people',
} as const satisfies Check;
