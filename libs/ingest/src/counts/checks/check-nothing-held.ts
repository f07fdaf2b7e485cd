import { type Check } from '../../checks/check';

/** Every cell of counts is empty or withheld: there is nothing to count with. */
export const checkNothingHeld = {
  code: 'nothing-held',
  stage: 'whole',
  severity: 'error',
  message: () => 'The file holds no number at all.',
  repair: 'Check that this is the right file and that the mapping names the columns of counts.',
} as const satisfies Check;
