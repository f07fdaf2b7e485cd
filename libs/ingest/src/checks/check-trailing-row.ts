import { type Check } from './check';
import { countRows } from './count-rows';

/** Rows after the end of the table that the mapping describes: notes, sources, totals. They are not read. */
export const checkTrailingRow = {
  code: 'trailing-row',
  stage: 'row',
  severity: 'warning',
  message: ({ count }) =>
    `${countRows(count)} after the end of the table ${count === 1 ? 'is' : 'are'} left out.`,
  repair: 'Nothing, if these are notes; otherwise give every person a reference.',
} as const satisfies Check;
