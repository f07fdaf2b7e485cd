import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A force, sex, rank, worker type or ethnic group that no publication so far had. */
export const checkPublishedValueUnknown = {
  code: 'published-value-unknown',
  stage: 'whole',
  severity: 'error',
  message: ({ count, column, found }) =>
    found === undefined
      ? `${countRows(count)} ${count === 1 ? 'holds' : 'hold'} a value of "${column}" that is not known.`
      : `"${found}" under "${column}" is not known: ${countRows(count)}.`,
  repair:
    'Check the spelling against the publication. A value that is new there has to be added to the program first.',
} as const satisfies Check;
