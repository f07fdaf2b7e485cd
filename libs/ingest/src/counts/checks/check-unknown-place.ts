import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A place that is neither a force known here nor the code of an area. */
export const checkUnknownPlace = {
  code: 'unknown-place',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'names' : 'name'} a place that is neither a known force nor the code of an area.`,
  repair: 'Translate the place to a force code or an area code (such as E23000014) in the mapping.',
  expected: 'a force code or an area code',
} as const satisfies Check;
