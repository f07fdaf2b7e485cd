import { type SpcAnswer } from '@muster/contracts';

const WORDS: Readonly<Record<SpcAnswer['variation']['state'], string>> = {
  better: 'Getting better',
  worse: 'Getting worse',
  'no-change': 'No clear change',
  'too-few': 'Too few to tell',
};

/** What a chart says of today, in the words of boards. */
export function variationWords(state: SpcAnswer['variation']['state']): string {
  return WORDS[state];
}
