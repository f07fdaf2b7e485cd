import { type Check } from './check';
import { countRows } from './count-rows';

/** A date that two of the formats of the mapping read as different days, such as 03/04/2025. It is never guessed. */
export const checkAmbiguousDate = {
  code: 'ambiguous-date',
  stage: 'cell',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} a date that may mean two different days.`,
  repair: 'Name only one order of day and month for the column, or have the dates written as 2026-03-31.',
  expected: 'a date that only one of the formats reads, or that all read alike',
} as const satisfies Check;
