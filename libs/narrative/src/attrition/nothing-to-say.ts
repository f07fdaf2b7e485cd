import { type AttritionAnswer } from '@muster/contracts';
import { missingSentence } from '../words/missing-sentence';

/** The sentences of a figure that has no part to speak of. */
export function nothingToSay({ missing }: AttritionAnswer): string[] {
  const why = missingSentence(missing);
  return why.length === 0 ? ['No figures are available for this period.'] : why;
}
