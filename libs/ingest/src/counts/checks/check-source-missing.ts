import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A published figure without source cannot be quoted. */
export const checkSourceMissing = {
  code: 'source-missing',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) => `${countRows(count)} ${count === 1 ? 'names' : 'name'} no source.`,
  repair: 'Name the publisher and the publication in each row, or once in the mapping.',
  expected: 'publisher and publication',
} as const satisfies Check;
