import { type EventRateRow, type EventRatesAnswer } from '@muster/contracts';
import { type ChartMark } from '../charts/chart-spec';
import { absence } from '../tables/absence';
import { rangeWords } from '../words/range-words';
import { type RateWords } from './rate-words';

/** One rate with its interval as a mark. A row without a rate is a labelled gap. */
export function rateMark(
  row: EventRateRow,
  { by }: EventRatesAnswer,
  label: string,
  words: RateWords,
): ChartMark {
  const { rate, lower, upper, status, atRisk, reason } = row;
  const absent = absence(status, atRisk === 0 ? 'nobody-at-risk' : reason);
  const range = rangeWords(lower, upper, words.format);
  return {
    id: by.map((dimension) => row.group[dimension] ?? '').join('|'),
    label,
    status,
    value: rate,
    lower,
    upper,
    baseline: null,
    text: rate === null ? absent.symbol : words.format(rate),
    spoken:
      rate === null
        ? `${label}: ${absent.meaning}`
        : `${label}: ${words.format(rate)}${words.unit === '' ? ' per 100 person-years' : ''}${range === null ? '' : `, 95% ${range}`}`,
  };
}
