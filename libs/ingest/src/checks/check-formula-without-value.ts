import { type Check } from './check';
import { countRows } from './count-rows';

/** Cells hold a formula but no value: the program that wrote the file did not work it out. */
export const checkFormulaWithoutValue = {
  code: 'formula-without-value',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} a formula whose value was never worked out.`,
  repair: 'Open the file in Excel or LibreOffice, save it again, and send that.',
} as const satisfies Check;
