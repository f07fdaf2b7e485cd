import { type Check } from './check';
import { countRows } from './count-rows';

/** A row says not what happened, or not when. */
export const checkBlankEvent = {
  code: 'blank-event',
  stage: 'event',
  severity: 'error',
  message: ({ count, column }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} an empty cell in the column "${column}".`,
  repair: 'Say what happened and on which day, or remove the row.',
} as const satisfies Check;
