import { type EventRatesAnswer } from '@muster/contracts';
import { rateAxis } from '../axes/rate-axis';
import { type IntervalChartSpec, type RatioChartSpec } from '../charts/chart-spec';
import { partsOf } from '../charts/parts-of';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { pCell } from '../tables/p-cell';
import { periodWords } from '../words/period-words';
import { rangeKey } from '../words/range-key';
import { subtitleWords } from '../words/subtitle-words';
import { eventRatesTitle } from './event-rates-title';
import { eventWords } from './event-words';
import { labelOfRow } from './label-of-row';
import { rateColumns } from './rate-columns';
import { rateDetail } from './rate-detail';
import { rateMark } from './rate-mark';
import { rateNotes } from './rate-notes';
import { ratioChart } from './ratio-chart';
import { rateSentences } from './rate-sentences';
import { rateWords } from './rate-words';

/** The figure of joiners, leavers or promotions: rates and, where groups are compared, relative likelihoods. */
export interface RateChart {
  readonly rates: IntervalChartSpec;
  readonly ratios: RatioChartSpec | null;
}

/** Charts, table, sentences and download of rates by group, all from the rows of the answer and in their order. Population:
 *  the people of the question in (from, to]. A row without a rate is a labelled gap, never a zero. The download has p
 *  and adjusted p; no sentence has. */
export function eventRatesChart(answer: EventRatesAnswer): RateChart {
  const { about, by, metric, rows } = answer;
  const dimension = about.measured ?? by[0] ?? '';
  const parts = partsOf(rows, by, dimension);
  const words = rateWords(answer);
  const { rate } = eventWords(metric);
  const title = eventRatesTitle(answer, parts);
  const headings = new Map(parts.flatMap(({ heading, rows: of }) => of.map((row) => [row, heading])));
  const table = chartTable(rows, {
    caption: title,
    columns: rateColumns(answer),
    id: (row) => by.map((each) => row.group[each] ?? '').join('|'),
    detail: (row) => rateDetail(row, answer, headings.get(row) ?? null),
  });
  const rates: IntervalChartSpec = {
    kind: 'interval',
    id: `${metric}-${by.join('-').replace(/[^a-z-]/g, '-')}`,
    title,
    subtitle: subtitleWords(about, words.unit === '%' ? rate : words.rate, by, periodWords(answer)),
    sentences: rateSentences(answer, parts),
    key: [{ mark: 'dot', text: words.rate }, rangeKey('rate')],
    axis: rateAxis(
      words.rate,
      rows.flatMap((row) => [row.rate, row.upper]),
      words.unit,
    ),
    panels: parts.map(({ heading, rows: of }) => ({
      heading,
      marks: of.map((row) => rateMark(row, answer, labelOfRow(row, dimension) ?? 'Everybody', words)),
    })),
    table,
    csv: chartCsv(`muster-${metric}-${answer.force}-${answer.from}-${answer.to}`, table, [
      { header: 'Status', cells: rows.map(({ status }) => status) },
      { header: 'Small number', cells: rows.map(({ smallNumber }) => (smallNumber ? 'yes' : 'no')) },
      { header: 'p', cells: rows.map(({ p }) => pCell(p)) },
      { header: 'Adjusted p', cells: rows.map(({ pAdjusted }) => pCell(pAdjusted)) },
    ]),
    notes: rateNotes(answer),
  };
  return { rates, ratios: ratioChart(answer, parts, rates) };
}
