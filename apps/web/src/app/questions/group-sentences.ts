import { type EventRatesAnswer } from '@muster/contracts';
import { eventRateSentences } from '@muster/narrative';

/** Each compared group in words: its rate, its verdict, and with a verdict that cannot tell the words that belong to it.
 *  One paragraph per group, in the order of the rows. */
export function groupSentences(answer: EventRatesAnswer): readonly string[] {
  return answer.rows
    .filter(({ verdict }) => verdict !== null)
    .map((row) => eventRateSentences(row, answer).join(' '));
}
