import { type BoardPosition } from '@muster/contracts';
import { boardWords } from '../catalogue/board-words';
import { type Language } from '../catalogue/language';
import { type BoardSentence } from './board-sentence';
import { type FactOf } from './fact-of';
import { groupWords } from './group-words';
import { missingWords } from './missing-words';
import { sentenceOf } from './sentence-of';

/** Whether a group met an event more often than the comparator: never how many times as often. The rates stand beside it
 *  where both are shown and say the same. */
export function likelihoodSentence(
  fact: FactOf<'likelihood'>,
  role: BoardPosition['role'],
  language: Language,
): BoardSentence {
  const { measure, period: when, ratio, missing, verdict } = fact;
  const group = groupWords(fact, language);
  const { dimension = '' } = fact.group ?? {};
  const comparator = groupWords({ ...fact, group: { dimension, ...fact.comparator } }, language);
  const compared = { group, comparator, when };
  const noProof = boardWords(language, 'fact.no-proof', {});
  if (missing?.status === 'too-wide') {
    return sentenceOf(language, [boardWords(language, `fact.too-small-${measure}`, compared), noProof], []);
  }
  if (!ratio || verdict === null) {
    const who = boardWords(language, `who.${measure}`, { group });
    return sentenceOf(language, [missingWords(who, missing, role, language)], []);
  }
  if (verdict !== 'clear' && verdict !== 'likely') {
    const level = boardWords(language, `fact.no-clear-${measure}`, compared);
    return sentenceOf(language, [level, verdict === 'cant-tell' ? noProof : ''], []);
  }
  // Above 1 a group is worse off: it leaves more often, or is promoted less often.
  const more = measure === 'leavers' ? ratio.value > 1 : ratio.value < 1;
  const start = verdict === 'clear' ? ('' as const) : ('maybe-' as const);
  const level = boardWords(language, `fact.${start}${more ? 'more' : 'fewer'}-${measure}`, compared);
  const rates = ratesOf(fact, more);
  if (!rates) return sentenceOf(language, [level], []);
  const [rate, other] = rates;
  return sentenceOf(
    language,
    [level, boardWords(language, 'fact.rates', { rate: rate.value, other: other.value })],
    rates,
  );
}

/** Both rates, where whole percents do not contradict what is said. */
function ratesOf({ rate, comparatorRate }: FactOf<'likelihood'>, more: boolean) {
  if (!rate || !comparatorRate || rate.value === comparatorRate.value) return null;
  return rate.value > comparatorRate.value === more ? ([rate, comparatorRate] as const) : null;
}
