import { type Check } from './check';
import { countRows } from './count-rows';

/** Every cell of a row is empty, as spreadsheets leave them at the end. The row is left out. */
export const checkBlankRow = {
  code: 'blank-row',
  stage: 'row',
  severity: 'warning',
  message: ({ count }) => `${countRows(count)} ${count === 1 ? 'is' : 'are'} empty and left out.`,
  repair: 'Nothing, or delete the empty rows.',
} as const satisfies Check;
