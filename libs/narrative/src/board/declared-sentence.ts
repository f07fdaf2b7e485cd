import { type BoardPosition } from '@muster/contracts';
import { boardWords } from '../catalogue/board-words';
import { type Language } from '../catalogue/language';
import { type BoardSentence } from './board-sentence';
import { changeOfShareWords } from './change-of-share-words';
import { type FactOf } from './fact-of';
import { groupWords } from './group-words';
import { missingWords } from './missing-words';
import { sentenceOf } from './sentence-of';

/** How many have declared a characteristic, and whether that changed. */
export function declaredSentence(
  fact: FactOf<'declared'>,
  role: BoardPosition['role'],
  language: Language,
): BoardSentence {
  const people = groupWords(fact, language);
  if (!fact.share) return sentenceOf(language, [missingWords(people, fact.missing, role, language)], []);
  const dimension = fact.dimension === 'sex' ? 'dimension.sex' : 'dimension.ethnicity';
  const level = boardWords(language, 'fact.declared', {
    dimension: boardWords(language, dimension, {}),
    people,
    share: fact.share.value,
  });
  return sentenceOf(language, [level, changeOfShareWords(fact, language)], [fact.share]);
}
