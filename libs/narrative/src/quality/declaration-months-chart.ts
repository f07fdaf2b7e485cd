import { type DataQualityAnswer } from '@muster/contracts';
import { type ChartLine, type TrendChartSpec } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { formatPercent } from '../format/format-percent';
import { shareAxis } from '../axes/share-axis';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { dayColumn } from '../tables/day-column';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { absentCount } from './absent-count';
import { absentRate } from './absent-rate';

type Line = DataQualityAnswer['months'][number];
type Point = Line['points'][number];
interface Row {
  readonly line: Line;
  readonly point: Point;
}

/** The declaration rate of each characteristic at every snapshot, with its target as a level line. A snapshot that does not
 *  hold a characteristic is a gap. */
export function declarationMonthsChart(answer: DataQualityAnswer): TrendChartSpec {
  const { months, about, force } = answer;
  const title = 'Declaration rates over time';
  const rows = months.flatMap((line) => line.points.map((point): Row => ({ line, point })));
  const absent = { absent: ({ point }: Row) => absentCount(point) };
  const table = chartTable(rows, {
    caption: title,
    columns: [
      headerColumn<Row>('characteristic', 'Characteristic', ({ line }) => line.label),
      dayColumn<Row>('as-at', 'As at', ({ point }) => point.asAt),
      numberColumn<Row>('declared', 'Declared', ({ point }) => point.declared, absent),
      numberColumn<Row>('total', 'Everybody', ({ point }) => point.total, absent),
      percentColumn<Row>('rate', 'Declaration rate (%)', ({ point }) => point.rate, {
        absent: ({ point }) => absentRate(point),
      }),
      percentColumn<Row>('target', 'Target (%)', ({ line }) => line.target),
      numberColumn<Row>('refused', 'Prefer not to say', ({ point }) => point.preferNotToSay, absent),
      numberColumn<Row>('missing', 'Not recorded', ({ point }) => point.notRecorded, absent),
    ],
    id: ({ line, point }) => `${line.characteristic}|${point.asAt}`,
  });
  return {
    ...{ kind: 'trend', id: 'declaration-months', title, table },
    subtitle: `Part of ${about.people} who have declared, ${about.forceName}${about.synthetic ? ' (synthetic)' : ''}`,
    sentences: sentencesOf(months),
    key: [
      { mark: 'dot', text: 'Declaration rate' },
      { mark: 'population', text: 'Target' },
    ],
    axis: shareAxis('Declaration rate', [1]),
    panels: months.map((line) => ({ heading: line.label, lines: [lineOf(line)] })),
    csv: chartCsv(`muster-declaration-over-time-${force}`, table, [
      { header: 'Status', cells: rows.map(({ point }) => point.status) },
    ]),
    notes: ['A rising share of a group may be people declaring, not people joining.', ...about.notes],
  };
}

function lineOf({ characteristic, label, target, points }: Line): ChartLine {
  return {
    ...{ id: characteristic, label, baseline: target },
    baselineText: target === null ? null : formatPercent(target),
    baselineLabel: 'Target',
    points: points.map(({ asAt, rate, status }) => ({
      ...{ asAt, value: rate, lower: null, upper: null },
      spoken: `${label}, ${formatDate(asAt)}: ${rate === null ? absentRate({ status }).meaning : formatPercent(rate)}`,
    })),
  };
}

function sentencesOf(months: readonly Line[]): readonly string[] {
  const told = months.flatMap(({ label, points }) => {
    const known = points.filter(({ rate }) => rate !== null);
    const [first, last] = [known.at(0), known.at(-1)];
    if (!first || !last || first === last || first.rate === null || last.rate === null) return [];
    const [from, to] = [formatPercent(first.rate), formatPercent(last.rate)];
    return [
      from === to
        ? `${label}: ${to} both on ${formatDate(first.asAt)} and on ${formatDate(last.asAt)}.`
        : `${label}: ${from} on ${formatDate(first.asAt)}, ${to} on ${formatDate(last.asAt)}.`,
    ];
  });
  return told.length === 0
    ? ['One snapshot holds it; a change can be told from the second.']
    : told.slice(0, 3);
}
