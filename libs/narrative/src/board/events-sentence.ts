import { type BoardPosition } from '@muster/contracts';
import { boardWords } from '../catalogue/board-words';
import { type Language } from '../catalogue/language';
import { type BoardSentence } from './board-sentence';
import { type FactOf } from './fact-of';
import { groupWords } from './group-words';
import { missingWords } from './missing-words';
import { sentenceOf } from './sentence-of';

const CHANGES = { rose: 'change.rate-rose', fell: 'change.rate-fell' } as const;

/** How many left, joined or were promoted, the rate, and whether the rate changed. */
export function eventsSentence(
  fact: FactOf<'events'>,
  role: BoardPosition['role'],
  language: Language,
): BoardSentence {
  const { measure, period: when, events, rate, change, missing } = fact;
  if (!events) {
    const who = boardWords(language, `who.${measure}`, { group: groupWords(fact, language) });
    return sentenceOf(language, [missingWords(who, missing, role, language)], []);
  }
  const said = { events: events.value, who: groupWords(fact, language, 'number'), when };
  const level = rate
    ? boardWords(language, `fact.${measure}`, { ...said, rate: rate.value })
    : boardWords(language, `fact.${measure}-alone`, said);
  const changed =
    change === null || !rate
      ? ''
      : boardWords(language, change === 'no-clear-change' ? 'change.rate-same' : CHANGES[change], {});
  return sentenceOf(language, [level, changed], [events, rate]);
}
