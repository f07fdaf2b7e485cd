import { type EventRateRow } from '@muster/contracts';
import { NO_PROOF_OF_PARITY } from './verdict-words';
import { type ComparisonWords } from './comparison-words';
import { directionWords } from './direction-words';
import { firstShort } from './first-short';
import { formatRatio } from '../format/format-ratio';
import { moreYearsSentence } from './more-years-sentence';
import { rangeWords } from './range-words';
import { reasonWords } from './reason-words';
import { sentenceCase } from './sentence-case';

/** How a group compares; every row with the shape of a rate comparison fits. */
export type Comparison = Pick<
  EventRateRow,
  'relativeLikelihood' | 'rlLower' | 'rlUpper' | 'verdict' | 'reason' | 'flips' | 'moreYears' | 'excess'
>;

const MOST_WORDS = 25;

/** How a group compares with its comparator, in sentences of at most 25 words: `more likely` and `less likely` only where
 *  the interval supports it; a ratio is a number and never becomes `twice`. With `cant-tell` always that it does not
 *  mean there is no disparity, and how many more years would settle it. No sentence where nothing is compared. */
export function comparisonSentences(row: Comparison, words: ComparisonWords): string[] {
  if (row.verdict === null) return [];
  const flip = row.flips === true ? ['One person more or fewer would change this.'] : [];
  if (row.verdict === 'cant-tell') {
    return [first(row, words), NO_PROOF_OF_PARITY, ...flip, moreYearsSentence(row.moreYears)];
  }
  return [first(row, words), ...flip];
}

function first(row: Comparison, { part, ...words }: ComparisonWords): string {
  const { group, comparator } = words;
  const where = part === null ? '' : `${part}: `;
  const { relativeLikelihood: ratio } = row;
  if (ratio === null && row.rlLower !== null && row.verdict !== 'cant-tell') {
    // Nobody of the group met what the comparator did, so there is no ratio, and its lower bound says enough.
    const bound = `relative likelihood of at least ${formatRatio(row.rlLower)}${STRENGTH[row.verdict ?? 'cant-tell']}`;
    return sentenceCase(`${where}${messageOf(row.verdict, Infinity, words)}: ${bound}.`);
  }
  if (ratio === null) {
    const why = row.reason === null ? null : reasonWords(row.reason);
    const none = `${where}${group} cannot be compared with ${comparator}`;
    return sentenceCase(
      why === null ? `${none}.` : firstShort([`${none}: ${why}.`, `${none}. Reason: ${why}.`], MOST_WORDS),
    );
  }
  const range = rangeWords(row.rlLower, row.rlUpper, formatRatio);
  const number = `elative likelihood ${formatRatio(ratio)}${range === null ? '' : ` (${range})`}`;
  const message = `${where}${messageOf(row.verdict, ratio, words)}`;
  const strength = STRENGTH[row.verdict ?? 'cant-tell'];
  return sentenceCase(
    firstShort([`${message}: r${number}${strength}.`, `${message}${strength}. R${number}.`], MOST_WORDS),
  );
}

const STRENGTH = {
  clear: ', a clear difference',
  likely: ', a likely difference',
  none: '',
  'cant-tell': '',
} as const;

function messageOf(
  verdict: Comparison['verdict'],
  ratio: number,
  { group, comparator, infinitive, eventIs }: Omit<ComparisonWords, 'part'>,
): string {
  if (verdict === 'clear' || verdict === 'likely') {
    const direction = directionWords(ratio > 1 ? 'above' : 'below', { eventIs, infinitive });
    return `${group} were ${direction} than ${comparator}`;
  }
  const kind = verdict === 'none' ? 'material' : 'clear';
  return `no ${kind} difference between ${group} and ${comparator}`;
}
