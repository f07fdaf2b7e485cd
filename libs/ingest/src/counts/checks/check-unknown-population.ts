import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A population that is no workforce type: figures of several are never added together. */
export const checkUnknownPopulation = {
  code: 'unknown-population',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'names' : 'name'} a population that is no workforce type.`,
  repair: 'Use officer, pcso, designated, staff or special, or translate the word in the mapping.',
  expected: 'a workforce type',
} as const satisfies Check;
