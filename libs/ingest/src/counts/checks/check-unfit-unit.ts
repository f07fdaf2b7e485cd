import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A unit that does not exist, or that the measure is not counted in. */
export const checkUnfitUnit = {
  code: 'unfit-unit',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} a unit that the measure is not counted in.`,
  repair: 'Use headcount, fte or cases as the list of measures allows.',
  expected: 'headcount, fte or cases',
} as const satisfies Check;
