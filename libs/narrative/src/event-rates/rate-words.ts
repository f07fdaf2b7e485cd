import { type EventRatesAnswer } from '@muster/contracts';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { eventWords } from './event-words';

export interface RateWords {
  /** Header of the rates: with its unit. */
  readonly rate: string;
  /** Header of the denominators. */
  readonly atRisk: string;
  /** Decimals of the denominators: people at one date are whole. */
  readonly decimals: 0 | 1;
  readonly unit: '%' | '';
  format(rate: number): string;
}

/** How the rates of an answer are written: per hundred people, or per 100 person-years, which is no percentage. */
export function rateWords({
  metric,
  denominator,
}: Pick<EventRatesAnswer, 'metric' | 'denominator'>): RateWords {
  const { noun, rate } = eventWords(metric);
  if (denominator === 'person-years') {
    return {
      rate: `${noun} per 100 person-years`,
      atRisk: 'Person-years',
      decimals: 1,
      unit: '',
      format: (value) => formatNumber(value * 100, 1),
    };
  }
  const who = metric === 'promotions' ? 'Could be promoted' : 'Headcount';
  return {
    rate: `${rate} (%)`,
    atRisk: `${who}, ${denominator === 'start' ? 'at the start' : 'average'}`,
    decimals: denominator === 'start' ? 0 : 1,
    unit: '%',
    format: formatPercent,
  };
}
