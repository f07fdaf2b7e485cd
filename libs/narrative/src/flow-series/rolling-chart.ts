import { type FlowPoint, type FlowSeriesAnswer } from '@muster/contracts';
import { rateAxis } from '../axes/rate-axis';
import { chartMarkers } from '../charts/chart-markers';
import { type ChartLine, type TrendChartSpec } from '../charts/chart-spec';
import { labelOfRow } from '../event-rates/label-of-row';
import { formatDate } from '../format/format-date';
import { formatPercent } from '../format/format-percent';
import { absence } from '../tables/absence';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { dayColumn } from '../tables/day-column';
import { dimensionColumns } from '../tables/dimension-columns';
import { percentColumn } from '../tables/percent-column';
import { textColumn } from '../tables/text-column';
import { periodWords } from '../words/period-words';
import { rangeKey } from '../words/range-key';
import { rangeWords } from '../words/range-words';
import { reasonWords } from '../words/reason-words';
import { subtitleWords } from '../words/subtitle-words';
import { type FlowGroup } from './flow-rows';
import { rollingSentences } from './rolling-sentences';

const RATE = 'Leavers of 12 months (% of the average headcount)';
/** More lines than this are drawn one a picture. */
const MOST_LINES = 6;

/** The leaver rate of the 12 months up to each month, one line with its band per group. Null where the steps are no months.
 *  A month without 12 months behind it is a gap, with the reason. Neighbouring months share eleven. */
export function rollingChart(answer: FlowSeriesAnswer): TrendChartSpec | null {
  const { about, by, series } = answer;
  if (answer.step !== 'month') return null;
  const breaks = answer.markers.filter((marker) => marker.breaks).map(({ asAt }) => asAt);
  const title = 'Leaver rate over 12 months';
  const table = tableOf(answer, title);
  const drawn = series.filter(({ points }) => points.some(({ rolling }) => rolling.rate !== null));
  const lines = drawn.map((group) => lineOf(group, by[0] ?? '', breaks));
  return {
    kind: 'trend',
    id: `rolling-${by.join('-').replace(/[^a-z-]/g, '-')}`,
    title,
    subtitle: subtitleWords(about, 'Leaver rate of 12 months', by, periodWords(answer)),
    sentences: rollingSentences(answer),
    key: [{ mark: 'dot', text: RATE }, rangeKey('rate')],
    axis: rateAxis(
      RATE,
      drawn.flatMap(({ points }) => points.flatMap(({ rolling }) => [rolling.rate, rolling.upper])),
    ),
    panels:
      lines.length <= MOST_LINES
        ? [{ heading: null, lines }]
        : lines.map((line) => ({ heading: line.label, lines: [line] })),
    markers: chartMarkers(answer.markers),
    table,
    csv: chartCsv(`muster-rolling-leaver-rate-${answer.force}-${answer.from}-${answer.to}`, table),
    notes: [...about.notes, 'A rate of 12 months moves slowly: neighbouring months share eleven.'],
  };
}

interface Row extends Pick<FlowGroup, 'group' | 'labels'> {
  readonly point: FlowPoint;
}

function tableOf({ by, about, series }: FlowSeriesAnswer, caption: string): TrendChartSpec['table'] {
  const rows: Row[] = series.flatMap(({ group, labels, points }) =>
    points.map((point) => ({ group, labels, point })),
  );
  const absent = ({ point: { rolling } }: Row) => absence(rolling.status, rolling.reason);
  return chartTable(rows, {
    caption,
    columns: [
      ...dimensionColumns<Row>(by, about),
      dayColumn('to', '12 months up to', ({ point }) => point.to),
      percentColumn('rate', 'Leaver rate (%)', ({ point }) => point.rolling.rate, { absent }),
      percentColumn('lower', '95% range from (%)', ({ point }) => point.rolling.lower, { absent }),
      percentColumn('upper', '95% range to (%)', ({ point }) => point.rolling.upper, { absent }),
      textColumn('reason', 'Why there is no rate', ({ point: { rolling } }) =>
        rolling.reason === null ? null : reasonWords(rolling.reason),
      ),
    ],
    id: ({ group, point }) => [...Object.values(group), point.to].join('|'),
  });
}

function lineOf(group: FlowGroup, dimension: string, breaks: readonly string[]): ChartLine {
  const label = labelOfRow(group, dimension) ?? 'Everybody';
  return {
    id: [...Object.values(group.group), 'rolling'].join('|'),
    label,
    baseline: null,
    baselineText: null,
    points: group.points.map(({ from, to, rolling: { rate, lower, upper, status, reason } }) => {
      const range = rangeWords(lower, upper, formatPercent);
      const words =
        rate === null
          ? absence(status, reason).meaning
          : `${formatPercent(rate)}${range === null ? '' : `, 95% ${range}`}`;
      const joined = !breaks.some((day) => day > from && day <= to);
      return { asAt: to, value: rate, lower, upper, joined, spoken: `${label}, ${formatDate(to)}: ${words}` };
    }),
  };
}
