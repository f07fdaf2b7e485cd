import { type EventRateRow, type EventRatesAnswer } from '@muster/contracts';
import { comparisonSentences } from '../words/comparison-sentences';
import { excessSentence } from '../words/excess-sentence';
import { comparisonOfRow } from './comparison-of-row';
import { labelOfRow } from './label-of-row';
import { levelSentence } from './level-sentence';

/** One row in words: the rate with its counts, how the group compares, and the excess in people where the difference is
 *  clear or likely. Each sentence has at most 25 words and three numbers, rounded as in the table. */
export function eventRateSentences(
  row: EventRateRow,
  answer: EventRatesAnswer,
  part: string | null = null,
): string[] {
  const dimension = answer.about.measured ?? answer.by[0] ?? '';
  const level = levelSentence(row, answer, labelOfRow(row, dimension), part);
  const words = comparisonOfRow(row, answer, part);
  if (words === null) return [level];
  const supported = row.verdict === 'clear' || row.verdict === 'likely';
  const excess = supported ? excessSentence(row.excess, words) : null;
  return [level, ...comparisonSentences(row, words), ...(excess === null ? [] : [excess])];
}
