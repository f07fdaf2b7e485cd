import { type PackSentence } from '@muster/contracts';

/** A sentence without a number to trace. */
export function plainSentence(text: string): PackSentence {
  return [{ text, trace: null }];
}
