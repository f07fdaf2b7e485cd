import { type Check } from '../../checks/check';

/** A year without every territorial force of England and Wales: its figures do not add up to the country. */
export const checkPublishedForcesMissing = {
  code: 'published-forces-missing',
  stage: 'whole',
  severity: 'error',
  message: ({ count, found }) =>
    `${count.toLocaleString('en-GB')} ${count === 1 ? 'force is' : 'forces are'} missing${found === undefined ? '' : ` at 31 March ${found}`}.`,
  repair: 'Load the whole table, with all 43 territorial forces of England and Wales in every year.',
} as const satisfies Check;
