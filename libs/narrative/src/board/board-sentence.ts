import { type BoardFact, type BoardNumber, type BoardPosition } from '@muster/contracts';
import { type Language } from '../catalogue/language';
import { commitmentsSentence } from './commitments-sentence';
import { declaredSentence } from './declared-sentence';
import { eventsSentence } from './events-sentence';
import { likelihoodSentence } from './likelihood-sentence';
import { shareSentence } from './share-sentence';

/** A fact in words, and every number that stands in them with where it comes from. */
export interface BoardSentence {
  readonly text: string;
  readonly numbers: readonly { readonly shown: string; readonly number: BoardNumber }[];
}

/** A fact of the board position in one to four sentences of at most 25 words each: what it is, what that does not mean, how
 *  it changed. A figure that is not shown is told in the
 *  words of the role. Difference and change are told only as the fact tells them: `no clear difference` where the range says
 *  so, never how many times as much, never why. */
export function boardSentence(
  fact: BoardFact,
  role: BoardPosition['role'],
  language: Language,
): BoardSentence {
  switch (fact.fact) {
    case 'events':
      return eventsSentence(fact, role, language);
    case 'share':
      return shareSentence(fact, role, language);
    case 'likelihood':
      return likelihoodSentence(fact, role, language);
    case 'declared':
      return declaredSentence(fact, role, language);
    case 'commitments':
      return commitmentsSentence(fact, language);
    default:
      return fact satisfies never;
  }
}
