import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A kind that is none of the three. */
export const checkUnknownCommitmentKind = {
  code: 'unknown-commitment-kind',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has a kind that is not known.' : 'have a kind that is not known.'}`,
  repair: 'Write commitment, recommendation or target.',
  expected: 'commitment, recommendation or target',
} as const satisfies Check;
