import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A table writes its dates in two ways: it was put together from several. */
export const checkPublishedDatesMixed = {
  code: 'published-dates-mixed',
  stage: 'whole',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'writes its date' : 'write their dates'} in another way than the first row.`,
  repair: 'Load each publication as its own file, or write all dates in one way.',
} as const satisfies Check;
