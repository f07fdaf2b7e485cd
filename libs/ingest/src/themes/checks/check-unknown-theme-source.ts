import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A source of themes that is not on the closed list. */
export const checkUnknownThemeSource = {
  code: 'unknown-theme-source',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has a source that is not known.' : 'have a source that is not known.'}`,
  repair: 'Write brave-space, grievances, surveys or other.',
  expected: 'brave-space, grievances, surveys or other',
} as const satisfies Check;
