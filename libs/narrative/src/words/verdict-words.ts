import { type RepresentationVerdict } from '@muster/contracts';

/** Said wherever a verdict is `cant-tell`, without exception. */
export const NO_PROOF_OF_PARITY = 'This does not mean there is no disparity.';

const WORDS: Readonly<Record<RepresentationVerdict, string>> = {
  below: 'Below the population',
  above: 'Above the population',
  none: 'No material gap',
  'cant-tell': 'Cannot tell',
};

/** The verdict in the words of the screen, without colour. */
export function verdictWords(verdict: RepresentationVerdict): string {
  return WORDS[verdict];
}
