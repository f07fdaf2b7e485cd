import { type ComparatorFigures, type ComparatorRow } from '@muster/contracts';
import { cellForCsv } from '../tables/cell-for-csv';
import { type ChartLine, type TrendChartSpec } from '../charts/chart-spec';
import { comparatorKey } from './comparator-key';
import { comparatorTable } from './comparator-table';
import { formatDate } from '../format/format-date';
import { formatPercent } from '../format/format-percent';
import { shareAxis } from '../axes/share-axis';

/** The share of women from year to year, one picture per area in the order of `areas`. A line is broken where the
 *  publication changed what it counts, the table marks the first year after it, and no sentence reads across it. */
export function comparatorTrendChart(figures: ComparatorFigures, areas: readonly string[]): TrendChartSpec {
  const { rows, people, rankLabel, breaks, notes } = figures;
  const shown = areas.flatMap((area) => {
    const of = rows.filter((row) => row.area === area);
    return of.length > 0 ? [of] : [];
  });
  const breakYears = breaks.map(({ year }) => year);
  const markers = breaks.map(({ year, text }, at) => ({
    letter: String.fromCharCode('A'.charCodeAt(0) + at),
    asAt: `${year}-03-31`,
    text,
  }));
  const years = rows.map(({ year }) => year);
  const span = `${Math.min(...years)} to ${Math.max(...years)}`;
  const counted = rankLabel === null ? people : `${people}, ${rankLabel}`;
  const table = comparatorTable(shown.flat(), {
    caption: `Women among ${counted}, ${span}`,
    counted: 'Women',
    people,
    headers: ['area', 'year'],
    breaks: breakYears,
  });
  return {
    kind: 'trend',
    id: 'comparators-trend',
    title: `Women among ${people}, ${span}`,
    subtitle: `Share of ${counted} who are women, each 31 March, ${span}. Home Office`,
    sentences: [
      ...shown.slice(0, 2).map((of) => sentenceOf(of, breakYears)),
      ...(breaks.length > 0
        ? [
            `The lines break at 31 March ${breakYears.join(', ')}: more answers to sex were published from then.`,
          ]
        : []),
    ],
    key: [
      ...comparatorKey(`Share of ${people} who are women`).filter(({ mark }) => mark !== 'population'),
      ...markers.map(({ letter, text }) => ({ mark: 'marker' as const, text: `${letter}: ${text}` })),
    ],
    axis: shareAxis(
      `Share of ${people} who are women`,
      shown.flat().flatMap(({ share, upper }) => [share, upper]),
    ),
    panels: [{ heading: null, lines: shown.map((of) => lineOf(of, breakYears)) }],
    markers,
    table,
    csv: {
      fileName: 'muster-comparators-women-over-time.csv',
      rows: [
        [...table.columns.map(({ header }) => header), 'First year after a break'],
        ...table.rows.map(({ cells }, at) => {
          const year = shown.flat()[at]?.year ?? 0;
          return [...cells.map(cellForCsv), breakYears.includes(year) ? 'yes' : 'no'];
        }),
      ],
    },
    notes,
  };
}

function lineOf(rows: readonly ComparatorRow[], breakYears: readonly number[]): ChartLine {
  const label = rows[0]?.areaName ?? '';
  return {
    id: rows[0]?.area ?? '',
    label,
    baseline: null,
    baselineText: null,
    points: rows.map(({ year, share, lower, upper }) => ({
      asAt: `${year}-03-31`,
      ...{ value: share, lower, upper },
      joined: !breakYears.includes(year),
      spoken: `${label}, ${formatDate(`${year}-03-31`)}: ${share === null ? 'not applicable' : formatPercent(share)}`,
    })),
  };
}

function sentenceOf(rows: readonly ComparatorRow[], breakYears: readonly number[]): string {
  const measured = rows.filter(({ share }) => share !== null);
  const edge = breakYears.at(-1) ?? Infinity;
  const start = breakYears.at(-2) ?? 0;
  const before = measured.filter(({ year }) => year < edge && year >= start);
  const [first, last] = [before.at(0), before.at(-1)];
  const after = measured.filter(({ year }) => year >= edge).at(-1);
  const level = ({ share, year }: ComparatorRow) => `${formatPercent(share ?? 0)} in ${year}`;
  const parts = [
    ...(first && last ? [first === last ? level(first) : `${level(first)}, ${level(last)}`] : []),
    ...(after ? [`${before.length > 0 ? 'after the break ' : ''}${level(after)}`] : []),
  ];
  return `${rows[0]?.areaName ?? ''}: ${parts.length > 0 ? parts.join('; ') : 'nobody was counted'}.`;
}
