import { type RepresentationAnswer, type RepresentationRow } from '@muster/contracts';
import { baseWords } from '../words/base-words';
import { type ChartTable } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';

/** What a person sees who opens a figure: its definition, numerator, denominator, baseline and snapshot. */
export function figureDetail(
  row: RepresentationRow,
  { about }: Pick<RepresentationAnswer, 'about'>,
): ChartTable['rows'][number]['detail'] {
  const { baseline, snapshot } = about;
  const numerator = row.headcount === null ? 'Not shown' : `${formatNumber(row.headcount)} ${about.people}`;
  const denominator = row.declared === null ? 'Not shown' : `${formatNumber(row.declared)} ${about.people}`;
  return [
    { term: 'Definition', text: about.definition },
    ...(about.groupingDefinition === null ? [] : [{ term: 'Groups', text: about.groupingDefinition }]),
    { term: 'Numerator', text: numerator },
    { term: 'Denominator', text: `${denominator}. ${about.denominator}` },
    {
      term: 'Baseline',
      text:
        baseline === null
          ? 'None'
          : `${baseline.label}, ${baseWords(baseline.base)}, ${formatDate(baseline.referenceDate)}. ${baseline.source}`,
    },
    { term: 'Interval', text: about.intervalMethod },
    {
      term: 'Snapshot',
      text: `As at ${formatDate(snapshot.asAt)}, ${formatNumber(snapshot.rows)} rows, published ${snapshot.publishedAt.slice(0, 10)}, id ${snapshot.id}`,
    },
  ];
}
