import { type ComparatorRow } from '@muster/contracts';
import { type ChartTable } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';

/** What a person sees who opens a public figure: numerator, denominator, day, range and source. */
export function figureOfComparator(row: ComparatorRow, people: string): ChartTable['rows'][number]['detail'] {
  const rank = row.rankLabel === null ? people : `${people} at the rank ${row.rankLabel}`;
  return [
    { term: 'Numerator', text: `${formatNumber(row.headcount)} ${rank}, ${row.groupLabel}` },
    {
      term: 'Denominator',
      text: `${formatNumber(row.declared)} of ${formatNumber(row.total)} ${rank} gave an answer`,
    },
    { term: 'Day', text: formatDate(`${row.year}-03-31`) },
    {
      term: 'Interval',
      text: 'Wilson, 95%: how much the share could move by chance with numbers this small',
    },
    { term: 'Source', text: 'Home Office police workforce statistics, Open Government Licence v3.0' },
  ];
}
