import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A theme that is neither in the list nor one of its groups. */
export const checkUnknownTheme = {
  code: 'unknown-theme',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'names a theme that is not in the list.' : 'name themes that are not in the list.'}`,
  repair: 'Use a code or a label of the list in docs/methods/reasons.md.',
  expected: 'a theme of the list',
} as const satisfies Check;
