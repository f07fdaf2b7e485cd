import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** Two rows count the same people and differ. */
export const checkPublishedRowsContradict = {
  code: 'published-rows-contradict',
  stage: 'whole',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'repeats' : 'repeat'} an earlier row with another figure.`,
  repair: 'Keep the figure of the publication and take the other row out.',
} as const satisfies Check;
