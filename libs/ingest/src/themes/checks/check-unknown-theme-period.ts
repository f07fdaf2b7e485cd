import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A period that is neither a half-year nor a year. */
export const checkUnknownThemePeriod = {
  code: 'unknown-theme-period',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has a period that is no half-year and no year.' : 'have a period that is no half-year and no year.'}`,
  repair: 'Write 2026-H1 for January to June 2026, or 2026 for the whole year.',
  expected: '2026-H1, 2026-H2 or 2026',
} as const satisfies Check;
