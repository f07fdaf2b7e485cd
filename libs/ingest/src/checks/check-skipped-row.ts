import { type Check } from './check';
import { countRows } from './count-rows';

/** Rows that the mapping names as totals or headings. They are not read. */
export const checkSkippedRow = {
  code: 'skipped-row',
  stage: 'row',
  severity: 'warning',
  message: ({ count, column }) =>
    `${countRows(count)} ${count === 1 ? 'is' : 'are'} left out by the value in the column "${column}".`,
  repair: 'Nothing, if these are totals or headings; otherwise change the mapping.',
} as const satisfies Check;
