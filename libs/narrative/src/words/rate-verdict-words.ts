import { type RateVerdict } from '@muster/contracts';

const WORDS: Readonly<Record<RateVerdict, string>> = {
  clear: 'Clear difference',
  likely: 'Likely difference',
  none: 'No material difference',
  'cant-tell': 'Cannot tell',
};

/** The verdict on a ratio of rates in the words of the screen, without colour. `Cannot tell` is never said without
 *  `NO_PROOF_OF_PARITY`. */
export function rateVerdictWords(verdict: RateVerdict): string {
  return WORDS[verdict];
}
