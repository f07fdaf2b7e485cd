import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A measure that is not on the closed list. */
export const checkUnknownMeasure = {
  code: 'unknown-measure',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) => `${countRows(count)} ${count === 1 ? 'has' : 'have'} a measure that is not known.`,
  repair:
    'Translate the word in the mapping, or use a measure of the list in docs/methods/published-totals.md.',
  expected: 'a measure of the list',
} as const satisfies Check;
