import { type EventRateRow, type EventRatesAnswer } from '@muster/contracts';
import { type ChartTable } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { directionWords } from '../words/direction-words';
import { figuresDetail } from '../words/figures-detail';
import { comparisonOfRow } from './comparison-of-row';
import { eventRateSentences } from './event-rate-sentences';
import { rateWords } from './rate-words';

/** What a person sees who opens a rate: its sentences, definition, numerator, denominator, comparator and, for promotions,
 *  who could have been promoted. */
export function rateDetail(
  row: EventRateRow,
  answer: EventRatesAnswer,
  part: string | null,
): ChartTable['rows'][number]['detail'] {
  const { about, eligibilityRule } = answer;
  const { atRisk, decimals } = rateWords(answer);
  const words = row.isComparator ? null : comparisonOfRow(row, answer, null);
  const direction =
    words === null || row.verdict === null
      ? ''
      : `. Above 1 = ${words.group} ${directionWords('above', words)}`;
  return figuresDetail(about, {
    words: eventRateSentences(row, answer, part),
    numerator: row.events === null ? 'Not shown' : `${formatNumber(row.events)} ${about.people}`,
    denominator: row.atRisk === null ? 'Not shown' : `${atRisk}: ${formatNumber(row.atRisk, decimals)}`,
    comparator: [
      row.isComparator ? 'This group is the one that others are compared with' : null,
      words === null || row.verdict === null ? null : `${words.comparator}${direction}`,
    ].find((text) => text !== null),
  }).concat(eligibilityRule === null ? [] : [{ term: 'Who could be promoted', text: eligibilityRule }]);
}
