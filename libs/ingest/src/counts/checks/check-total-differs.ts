import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** The parts do not add up to the total that the file gives, beyond the tolerance that the mapping states. */
export const checkTotalDiffers = {
  code: 'total-differs',
  stage: 'whole',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'gives' : 'give'} a total that its parts do not add up to.`,
  repair:
    'Correct the total or its parts, or state the rounding of the publisher as tolerance in the mapping.',
  expected: 'the sum of the parts, within the tolerance',
} as const satisfies Check;
