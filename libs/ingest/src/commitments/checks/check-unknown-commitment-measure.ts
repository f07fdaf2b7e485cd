import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A measure that Muster does not have, or an address that is not its page. */
export const checkUnknownCommitmentMeasure = {
  code: 'unknown-commitment-measure',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'names a measure that is not known, or an address that is not its page.' : 'name a measure that is not known, or an address that is not its page.'}`,
  repair: 'Use ids of the list in docs/imports.md, each with the address of its page or none.',
  expected: 'measures such as leaver-rates',
} as const satisfies Check;
