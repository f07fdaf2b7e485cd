import { type RepresentationSeries } from '@muster/contracts';
import { cellForCsv } from '../tables/cell-for-csv';
import { breakSentence } from '../words/break-sentence';
import { chartMarkers } from '../charts/chart-markers';
import { type ChartCell, type ChartLine, type ChartMarker, type TrendChartSpec } from '../charts/chart-spec';
import { denominatorWords } from '../words/denominator-words';
import { formatDate } from '../format/format-date';
import { formatPercent } from '../format/format-percent';
import { numberCell } from '../tables/number-cell';
import { partsOf } from '../charts/parts-of';
import { shareAxis } from '../axes/share-axis';
import { SYMBOLS, symbolsIn } from '../tables/symbols';
import { trendSentence } from '../words/trend-sentence';

type Group = RepresentationSeries['series'][number];
type Point = Group['points'][number];

/** More lines than this in one picture are drawn as small multiples with equal scales. */
const MOST_LINES = 6;

/** Chart, table, sentences and download of representation over every published snapshot. Groups that are no answer
 *  (unknown) have no line but stand in the table. Dates may be irregular. */
export function representationTrendChart(answer: RepresentationSeries): TrendChartSpec {
  const { about, series, by } = answer;
  const measured = about.dimensionLabels[about.measured] ?? about.measured;
  const drawn = series.filter(({ points }) => points.some(({ share }) => share !== null));
  const denominator = denominatorWords(about.measured, about.people);
  const title = `${measured} of ${about.people} over time`;
  const points = series.flatMap((group) => group.points.map((point) => ({ group, point })));
  const markers = chartMarkers(answer.markers);
  const breaks = answer.markers.filter((marker) => marker.breaks).map(({ asAt }) => asAt);
  const table = tableOf(answer, title, points);
  return {
    kind: 'trend',
    id: `representation-trend-${by.join('-').replace(/[^a-z-]/g, '-')}`,
    title,
    subtitle: `Share of ${denominator} by ${measured.toLowerCase()}, ${about.forceName}${about.synthetic ? ' (synthetic)' : ''}`,
    sentences: [
      ...drawn
        .map((group) => trendSentence(labelOf(group, by), group.points, breaks))
        .filter((sentence) => sentence !== null)
        .slice(0, answer.markers.length > 0 ? 2 : 3),
      ...breakSentence(answer.markers, about.dimensionLabels),
    ],
    key: [
      { mark: 'dot', text: `Share of ${denominator}` },
      {
        mark: 'interval',
        text: '95% range: how much the share could move by chance with numbers this small',
      },
      ...(drawn.some(({ baselineShare }) => baselineShare !== null)
        ? [{ mark: 'population' as const, text: 'Share of the population' }]
        : []),
      ...markers.map(({ letter, text }) => ({ mark: 'marker' as const, text: `${letter}: ${text}` })),
    ],
    axis: shareAxis(
      `Share of ${denominator}`,
      drawn.flatMap((group) => [
        group.baselineShare,
        ...group.points.flatMap(({ share, upper }) => [share, upper]),
      ]),
    ),
    panels: partsOf(drawn, by, about.measured).flatMap(({ heading, rows }) =>
      panelsOf(heading, rows, about.measured, breaks),
    ),
    markers,
    table,
    csv: {
      fileName: `muster-representation-over-time-${answer.force}.csv`,
      rows: [
        table.columns.map(({ header }) => header),
        ...points.map(({ point }, index) => [
          ...(table.rows[index]?.cells ?? []).map((cell, column) =>
            column === by.length ? point.asAt : cellForCsv(cell),
          ),
        ]),
      ],
    },
    notes: [...about.notes, about.denominator],
  };
}

function panelsOf(
  heading: string | null,
  groups: readonly Group[],
  measured: string,
  breaks: readonly string[],
): TrendChartSpec['panels'] {
  const lines = groups.map((group) => lineOf(group, measured, breaks));
  if (lines.length <= MOST_LINES) return [{ heading, lines }];
  return lines.map((line) => ({
    heading: heading === null ? line.label : `${heading}, ${line.label}`,
    lines: [line],
  }));
}

function lineOf(group: Group, measured: string, breaks: readonly string[]): ChartLine {
  const label = group.labels[measured] ?? '';
  return {
    id: Object.values(group.group).join('|'),
    label,
    baseline: group.baselineShare,
    baselineText: group.baselineShare === null ? null : formatPercent(group.baselineShare),
    points: group.points.map(({ asAt, share, lower, upper }, at) => ({
      asAt,
      joined: !breaks.some((day) => day <= asAt && day > (group.points[at - 1]?.asAt ?? '')),
      value: share,
      lower,
      upper,
      spoken:
        share === null || lower === null || upper === null
          ? `${label}, ${formatDate(asAt)}: not available`
          : `${label}, ${formatDate(asAt)}: ${formatPercent(share)}, 95% range ${formatPercent(lower)} to ${formatPercent(upper)}`,
    })),
  };
}

function tableOf(
  { by, about, markers: seriesMarkers }: RepresentationSeries,
  caption: string,
  points: readonly { group: Group; point: Point }[],
): TrendChartSpec['table'] {
  const text = (value: string): ChartCell => ({ text: value, sort: value });
  const percent = (value: number | null, absent: Absent = SYMBOLS.notApplicable) =>
    numberCell(value === null ? null : value * 100, 1, absent);
  const markers = chartMarkers(seriesMarkers);
  const rows = points.map(({ group, point }) => ({
    id: `${Object.values(group.group).join('|')}|${point.asAt}`,
    cells: [
      ...by.map((dimension) => text(group.labels[dimension] ?? '')),
      { text: formatDate(point.asAt), sort: point.asAt },
      ...[point.headcount, point.declared].map((value) =>
        numberCell(value, 0, absentOf(point, SYMBOLS.notAvailable)),
      ),
      ...[point.share, point.lower, point.upper].map((value) =>
        percent(value, absentOf(point, SYMBOLS.notApplicable)),
      ),
      percent(group.baselineShare),
      ...(markers.length > 0 ? [text(noteOf(markers, point.asAt))] : []),
    ],
    detail: [],
  }));
  const column = (id: string, header: string, numeric: boolean) => ({
    id,
    header,
    numeric,
    rowHeader: !numeric,
  });
  return {
    caption,
    columns: [
      ...by.map((dimension) => column(dimension, about.dimensionLabels[dimension] ?? dimension, false)),
      column('as-at', 'As at', false),
      column('headcount', 'Headcount', true),
      column('declared', 'Declared', true),
      column('share', 'Share of declared (%)', true),
      column('lower', '95% range from (%)', true),
      column('upper', '95% range to (%)', true),
      column('baseline', 'Population (%)', true),
      ...(markers.length > 0 ? [{ ...column('notes', 'Notes', false), rowHeader: false }] : []),
    ],
    rows,
    symbols: symbolsIn(rows),
  };
}

type Absent = (typeof SYMBOLS)['notAvailable' | 'notApplicable' | 'withheld'];

function absentOf({ status }: Point, otherwise: Absent): Absent {
  if (status === 'withheld') return SYMBOLS.withheld;
  return status === 'not-available' ? SYMBOLS.notAvailable : otherwise;
}

function noteOf(markers: readonly ChartMarker[], asAt: string): string {
  const marker = markers.find((each) => each.asAt === asAt);
  return marker ? `${marker.letter}: ${marker.text}` : 'None';
}

function labelOf(group: Group, by: readonly string[]): string {
  return by.map((dimension) => group.labels[dimension] ?? '').join(', ');
}
