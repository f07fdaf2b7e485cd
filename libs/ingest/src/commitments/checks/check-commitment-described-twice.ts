import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** One reference on several rows that differ in what may stand there once. */
export const checkCommitmentDescribedTwice = {
  code: 'commitment-described-twice',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'differs from an earlier row of the same reference.' : 'differ from an earlier row of the same reference.'}`,
  repair: 'Give rows of one reference the same title, kind, owner, forum, next step, due day and target.',
  expected: 'one description for each reference',
} as const satisfies Check;
