import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** Parts without the total they are parts of: they cannot be checked. */
export const checkTotalMissing = {
  code: 'total-missing',
  stage: 'whole',
  severity: 'warning',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'is a part' : 'are parts'} without a total, so nothing is checked.`,
  repair: 'Nothing, or add the row of the total.',
} as const satisfies Check;
