import { type Check } from './check';

/** A quoted field is never closed, or not within 4 KiB although line breaks follow. */
export const checkUnclosedQuote = {
  code: 'unclosed-quote',
  stage: 'bytes',
  severity: 'error',
  hopeless: true,
  message: () => 'A quotation mark is opened and not closed.',
  repair: 'Close the quotation mark in this row, or remove it; inside a quoted cell double it.',
} as const satisfies Check;
