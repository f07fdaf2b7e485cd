import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** The same theme of a source and period twice, or a theme beside a group that holds it: their difference could be small. */
export const checkThemeTwice = {
  code: 'theme-twice',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'repeats a theme, or names it beside a group that holds it.' : 'repeat a theme, or name it beside a group that holds it.'}`,
  repair: 'Keep one row for each theme, and either a group or its themes.',
  expected: 'each theme of a source and period once',
} as const satisfies Check;
