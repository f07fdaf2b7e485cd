import { type Check } from './check';

/** Something other than a delimiter follows a closing quote, often because an earlier quote is not closed. */
export const checkTextAfterQuote = {
  code: 'text-after-quote',
  stage: 'bytes',
  severity: 'error',
  hopeless: true,
  message: () => 'Text follows a closing quotation mark.',
  repair:
    'Double the quotation marks inside a quoted cell, and check that the quotation mark before this row is closed.',
} as const satisfies Check;
