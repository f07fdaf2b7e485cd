import { type ComparatorRow } from '@muster/contracts';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';

/** One public figure in words: `West Midlands: 35.0% (2,700 of 7,706)`, without a full stop. */
export function comparatorLevel(row: ComparatorRow, label: string): string {
  if (row.share === null) return `${label}: no share, because nobody was counted`;
  return `${label}: ${formatPercent(row.share)} (${formatNumber(row.headcount)} of ${formatNumber(row.declared)})`;
}
