import { type Check } from './check';
import { countRows } from './count-rows';

/** After the end of the table a row follows with a person reference and something else that is read: people would be
 *  lost. */
export const checkRowsAfterEnd = {
  code: 'rows-after-end',
  stage: 'row',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} after the end of the table ${count === 1 ? 'looks like a person' : 'look like people'}.`,
  repair:
    'Give every person above a reference, remove empty rows in between, or name totals among the skipped rows.',
} as const satisfies Check;
