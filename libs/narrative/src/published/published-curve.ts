import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { yearsAxis } from '../axes/years-axis';
import { type ChartCurve, type SurvivalChartSpec } from '../charts/chart-spec';
import { shareAxis } from '../axes/share-axis';
import { numberColumn } from '../tables/number-column';
import { yearsWords } from '../words/years-words';
import { absentOfLine } from './absent-of-line';
import { drawnColumn } from './drawn-column';
import { lineTable } from './line-table';
import { linesInOrder } from './lines-in-order';
import { publishedFrame } from './published-frame';
import { publishedRangeKey } from './published-range-key';
import { wholePercent } from './whole-percent';

type Line = PublishedSection['lines'][number];

/** The share still in post by bands of service, from released counts. A line ends before its first figure that is not shown:
 *  every later one would be a product with it. A line without any has no line and its rows in the table. */
export function publishedCurve(section: PublishedSection, answer: PublishedAnswer): SurvivalChartSpec {
  const frame = publishedFrame(section, answer);
  const label = drawnColumn(section)?.label ?? 'Share still in post';
  const years = section.lines.flatMap(({ points }) => points.map((point) => point.years ?? 0));
  return {
    ...frame,
    ...lineTable(section, answer, {
      caption: frame.title,
      place: {
        ...numberColumn('years', 'Years of service', ({ point }) => point.years),
        rowHeader: true,
      },
      placeId: ({ point }) => String(point.years),
    }),
    kind: 'survival',
    key: [{ mark: 'dot', text: label }, publishedRangeKey('curve')],
    axis: shareAxis(label, [1]),
    years: yearsAxis(years),
    lines: linesInOrder(section).map((line) => curveOf(line, answer.role)),
  };
}

function curveOf(line: Line, role: PublishedAnswer['role']): ChartCurve {
  const { group, label, points } = line;
  const absent = absentOfLine(line, role);
  const end = points.findIndex(({ figure, years }) => figure.status !== 'shown' || years === null);
  const drawn = end === -1 ? points : points.slice(0, end);
  return {
    id: Object.entries(group).flat().join('|') || 'all',
    label,
    ...(absent === null ? {} : { absent }),
    points: drawn.flatMap(({ years, figure }) => {
      if (figure.status !== 'shown' || years === null) return [];
      const { value, lower, upper } = figure;
      const range =
        lower === null || upper === null
          ? ''
          : `, approximate range ${wholePercent(lower)} to ${wholePercent(upper)}`;
      const spoken = `${label}, ${yearsWords(years)}: ${wholePercent(value)} still in post${range}`;
      return [{ years, value, lower, upper, spoken }];
    }),
  };
}
