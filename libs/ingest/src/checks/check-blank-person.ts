import { type Check } from './check';
import { countRows } from './count-rows';

/** A row without person reference: it can be nobody and cannot be followed over time. */
export const checkBlankPerson = {
  code: 'blank-person',
  stage: 'row',
  severity: 'error',
  message: ({ count }) => `${countRows(count)} ${count === 1 ? 'has' : 'have'} no person reference.`,
  repair: 'Give every row its person reference, or delete the row.',
} as const satisfies Check;
