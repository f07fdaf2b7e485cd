import { type Check } from './check';
import { countRows } from './count-rows';

/** A NUL byte stands in a row: damage, or an export of fixed-width fields. */
export const checkNulByte = {
  code: 'nul-byte',
  stage: 'bytes',
  severity: 'error',
  message: ({ count }) => `${countRows(count)} ${count === 1 ? 'holds' : 'hold'} a NUL byte.`,
  repair: 'Export the file again; it is damaged or not plain text.',
} as const satisfies Check;
