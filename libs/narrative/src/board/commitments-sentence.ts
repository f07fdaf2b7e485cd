import { boardWords } from '../catalogue/board-words';
import { type Language } from '../catalogue/language';
import { type BoardSentence } from './board-sentence';
import { type FactOf } from './fact-of';
import { sentenceOf } from './sentence-of';

/** How many commitments are not on track, whether any is Red, how many are not rated, and for which period the others were:
 *  the oldest one where there are several. */
export function commitmentsSentence(fact: FactOf<'commitments'>, language: Language): BoardSentence {
  const { total, rated, notOnTrack, red, period, oldest } = fact;
  const unrated = { ...total, value: total.value - rated.value };
  const numbers = unrated.value === 0 ? [] : [unrated];
  const rest = [
    unrated.value === 0 ? '' : boardWords(language, 'fact.unrated', { unrated: unrated.value }),
    period === null ? '' : boardWords(language, 'fact.rated-for', { period }),
    oldest === null ? '' : boardWords(language, 'fact.oldest-rating', { period: oldest }),
  ];
  if (notOnTrack.value === 0) {
    const all = boardWords(language, 'fact.commitments', { all: rated.value });
    return sentenceOf(language, [all, ...rest], [rated, ...numbers]);
  }
  const off = {
    off: notOnTrack.value,
    all: boardWords(language, 'counted.commitments', { all: total.value }),
  };
  return red.value > 0
    ? sentenceOf(
        language,
        [boardWords(language, 'fact.commitments-red', { ...off, red: red.value }), ...rest],
        [notOnTrack, total, red, ...numbers],
      )
    : sentenceOf(
        language,
        [boardWords(language, 'fact.commitments-amber', off), ...rest],
        [notOnTrack, total, ...numbers],
      );
}
