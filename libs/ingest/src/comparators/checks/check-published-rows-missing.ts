import { type Check } from '../../checks/check';

/** A force lacks rows that others have in the same year, or a force is not there at all. */
export const checkPublishedRowsMissing = {
  code: 'published-rows-missing',
  stage: 'whole',
  severity: 'error',
  message: ({ count, found }) =>
    found === undefined
      ? `${count.toLocaleString('en-GB')} ${count === 1 ? 'row is' : 'rows are'} missing.`
      : `${found}: ${count.toLocaleString('en-GB')} ${count === 1 ? 'row is' : 'rows are'} missing.`,
  repair:
    'Load the whole table: every force of England and Wales, with the same ranks and sexes, in every year.',
} as const satisfies Check;
