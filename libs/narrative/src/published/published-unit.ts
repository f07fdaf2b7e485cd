import { type PublishedSection } from '@muster/contracts';
import { formatNumber } from '../format/format-number';
import { formatRatio } from '../format/format-ratio';
import { wholePercent } from './whole-percent';

/** How the numbers of a published column are written in a table and in a sentence. */
export interface PublishedUnit {
  readonly decimals: 0 | 1 | 2;
  /** Of a table, whose header has the unit. */
  readonly scale: 1 | 100;
  /** Behind the header of a column: ` (%)`. */
  readonly header: string;
  format(value: number): string;
}

type Unit = PublishedSection['columns'][number]['unit'];

const UNITS: Readonly<Record<Unit, PublishedUnit>> = {
  people: { decimals: 0, scale: 1, header: '', format: (value) => formatNumber(value) },
  share: { decimals: 0, scale: 100, header: ' (%)', format: wholePercent },
  points: { decimals: 0, scale: 1, header: ' (points)', format: (value) => `${formatNumber(value)} points` },
  ratio: { decimals: 2, scale: 1, header: '', format: formatRatio },
  years: { decimals: 1, scale: 1, header: ' (years)', format: (value) => `${formatNumber(value, 1)} years` },
};

/** The way numbers of one unit are written: people and percentages whole, ratios with two decimals, years with one. */
export function publishedUnit(unit: Unit): PublishedUnit {
  return UNITS[unit];
}
