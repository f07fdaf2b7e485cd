import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** Two rows count the same people and agree: one is left out. */
export const checkPublishedRowRepeated = {
  code: 'published-row-repeated',
  stage: 'whole',
  severity: 'warning',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'repeats' : 'repeat'} an earlier row and ${count === 1 ? 'is' : 'are'} left out.`,
  repair: 'Nothing has to be done. Check that the file is not two files put together.',
} as const satisfies Check;
