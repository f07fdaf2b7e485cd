import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { countAxis } from '../axes/count-axis';
import { rateAxis } from '../axes/rate-axis';
import { chartMarkers } from '../charts/chart-markers';
import { type ChartLine, type TrendChartSpec } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { dayColumn } from '../tables/day-column';
import { markersOfAnnotations } from '../words/markers-of-annotations';
import { absentOfLine } from './absent-of-line';
import { drawnColumn } from './drawn-column';
import { figureSymbols } from './figure-symbols';
import { lineTable } from './line-table';
import { linesInOrder } from './lines-in-order';
import { publishedFrame } from './published-frame';
import { publishedRangeKey } from './published-range-key';
import { type PublishedUnit, publishedUnit } from './published-unit';

type Line = PublishedSection['lines'][number];

/** Released figures over quarters, a line per group. A figure that is not shown is a gap in its line, and a line without any
 *  is a labelled gap. Chart and table have the same points. */
export function publishedTrend(section: PublishedSection, answer: PublishedAnswer): TrendChartSpec {
  const frame = publishedFrame(section, answer);
  const drawn = drawnColumn(section);
  const [label, unit] = [drawn?.label ?? 'Share', drawn?.unit ?? 'share'];
  const levels = section.lines.map(({ baseline }) => baseline);
  const dates = section.lines.flatMap(({ points }) => points.map(({ asAt }) => asAt));
  const markers = chartMarkers(markersOfAnnotations(answer.about.annotations, dates));
  const values = section.lines.flatMap(({ points }) =>
    points.flatMap(({ figure }) => (figure.status === 'shown' ? [figure.value, figure.upper] : [])),
  );
  return {
    ...frame,
    ...lineTable(section, answer, {
      caption: frame.title,
      place: dayColumn('as-at', 'Up to', ({ point }) => point.asAt),
      placeId: ({ point }) => point.asAt,
    }),
    kind: 'trend',
    key: [
      { mark: 'dot', text: label },
      ...(unit === 'people' ? [] : [publishedRangeKey(label.toLowerCase())]),
      ...(levels.some((level) => level !== null)
        ? [{ mark: 'population' as const, text: 'Share of the population' }]
        : []),
      ...markers.map(({ letter, text }) => ({ mark: 'marker' as const, text: `${letter}: ${text}` })),
    ],
    markers,
    axis: unit === 'share' ? rateAxis(label, [...values, ...levels]) : countAxis(label, values),
    panels: linesInOrder(section).map((line) => ({
      heading: line.label,
      lines: [lineOf(line, publishedUnit(unit), answer.role)],
    })),
  };
}

function lineOf(line: Line, unit: PublishedUnit, role: PublishedAnswer['role']): ChartLine {
  const { group, label, baseline, points } = line;
  const symbols = figureSymbols(role);
  const absent = absentOfLine(line, role);
  return {
    id: Object.entries(group).flat().join('|') || 'all',
    label,
    ...(absent === null ? {} : { absent }),
    baseline,
    baselineText: baseline === null ? null : publishedUnit('share').format(baseline),
    points: points.map(({ asAt, figure }) => {
      const where = `${label}, ${formatDate(asAt)}`;
      if (figure.status !== 'shown') {
        const spoken = `${where}: ${symbols[figure.status].meaning}`;
        return { asAt, value: null, lower: null, upper: null, spoken };
      }
      const { value, lower, upper } = figure;
      const range =
        lower === null || upper === null
          ? ''
          : `, approximate range ${unit.format(lower)} to ${unit.format(upper)}`;
      return { asAt, value, lower, upper, spoken: `${where}: ${unit.format(value)}${range}` };
    }),
  };
}
