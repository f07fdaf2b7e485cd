import { type BoardPosition } from '@muster/contracts';
import { boardWords } from '../catalogue/board-words';
import { type Language } from '../catalogue/language';
import { type BoardSentence } from './board-sentence';
import { changeOfShareWords } from './change-of-share-words';
import { type FactOf } from './fact-of';
import { groupWords } from './group-words';
import { missingWords } from './missing-words';
import { sentenceOf } from './sentence-of';

/** The share of a group beside the population, and whether it changed. What cannot be told is never said without the words
 *  that this is no proof of parity. */
export function shareSentence(
  fact: FactOf<'share'>,
  role: BoardPosition['role'],
  language: Language,
): BoardSentence {
  const { share, population, verdict } = fact;
  const group = groupWords(fact, language);
  if (!share) return sentenceOf(language, [missingWords(group, fact.missing, role, language)], []);
  const all = groupWords({ ...fact, group: null }, language);
  // Everybody has a sex on record, so its shares are of everybody.
  const people =
    fact.group?.dimension === 'sex' ? all : boardWords(language, 'people.declared', { people: all });
  const alone = { group, people, share: share.value };
  if (!population || verdict === null || verdict === 'clear' || verdict === 'likely') {
    const level = boardWords(language, 'fact.share-alone', alone);
    return sentenceOf(language, [level, changeOfShareWords(fact, language)], [share]);
  }
  return sentenceOf(
    language,
    [
      boardWords(language, `fact.share-${verdict}`, { ...alone, population: population.value }),
      verdict === 'cant-tell' ? boardWords(language, 'fact.no-proof', {}) : '',
      changeOfShareWords(fact, language),
    ],
    [share, population],
  );
}
