import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** The forces do not add up to a total that was published. */
export const checkPublishedTotalDiffers = {
  code: 'published-total-differs',
  stage: 'whole',
  severity: 'error',
  message: ({ count, found }) =>
    found === undefined
      ? `The forces do not add up to the published total of England and Wales in ${countRows(count)}.`
      : `The full-time posts of officers in England and Wales do not add up to what was published for ${found}.`,
  repair:
    'Check that the file is whole and unchanged. If the publisher has revised the total, name the new one with --total.',
} as const satisfies Check;
