import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A year beside one of its halves, of the same source: the other half would follow by subtraction. */
export const checkThemePeriodsOverlap = {
  code: 'theme-periods-overlap',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'is about a year and its source also has half of that year.' : 'are about a year and their source also has half of that year.'}`,
  repair: 'Bring half-years or years of a source, not both.',
  expected: 'periods of a source that do not overlap',
} as const satisfies Check;
