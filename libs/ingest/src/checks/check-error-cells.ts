import { type Check } from './check';
import { countRows } from './count-rows';

/** Cells show an error such as #N/A, #REF! or #VALUE!. */
export const checkErrorCells = {
  code: 'error-cells',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} a cell that shows an error, such as #N/A or #REF!.`,
  repair: 'Repair the formulas, or replace them by values, and send the file again.',
} as const satisfies Check;
