import { type Check } from './check';
import { countRows } from './count-rows';

/** A row has more or fewer cells than the header. */
export const checkRaggedRow = {
  code: 'ragged-row',
  stage: 'row',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} more or fewer cells than the header.`,
  repair:
    'Put cells that contain the delimiter in quotation marks, and give every row the same number of cells.',
} as const satisfies Check;
