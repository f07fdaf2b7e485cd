import { type EventRateRow, type EventRatesAnswer } from '@muster/contracts';
import { type Part } from '../charts/parts-of';
import { directionWords } from '../words/direction-words';
import { firstShort } from '../words/first-short';
import { sentenceCase } from '../words/sentence-case';
import { comparisonOfRow } from './comparison-of-row';
import { eventWords } from './event-words';
import { mostTelling } from './most-telling';

const MOST_WORDS = 10;

/** The message in at most ten words: which group is more or less likely to leave or be promoted; without one, that no group
 *  clearly is; where nothing is compared, what is shown. */
export function eventRatesTitle(answer: EventRatesAnswer, parts: readonly Part<EventRateRow>[]): string {
  const { about, by, metric } = answer;
  const dimension = about.measured ?? by[0] ?? '';
  const label = (about.dimensionLabels[dimension] ?? dimension).toLowerCase();
  const { noun, infinitive } = eventWords(metric);
  const plain = `${metric === 'promotions' ? 'Promotions' : noun} by ${label}`;
  const eventIs = answer.eventIs;
  const compared = parts.flatMap(({ heading, rows }) => rows.map((row) => ({ ...row, heading })));
  const telling = mostTelling(compared);
  const [first] = telling;
  if (first === undefined || eventIs === null) return firstShort([plain, noun], MOST_WORDS);
  const ratio = first.relativeLikelihood;
  if (ratio === null || (first.verdict !== 'clear' && first.verdict !== 'likely')) {
    const worse = directionWords('above', { eventIs, infinitive });
    return telling.every(({ verdict }) => verdict === 'none')
      ? 'No material difference between groups'
      : `No group is clearly ${worse}`;
  }
  const words = comparisonOfRow(first, answer, null);
  const direction = directionWords(ratio > 1 ? 'above' : 'below', { eventIs, infinitive });
  const where = first.heading === null ? '' : `${first.heading}: `;
  return sentenceCase(
    firstShort(
      [
        `${where}${words?.group} ${direction} than ${words?.comparator}`,
        `${where}${words?.group} ${direction}`,
        `One group is ${direction}`,
      ],
      MOST_WORDS,
    ),
  );
}
