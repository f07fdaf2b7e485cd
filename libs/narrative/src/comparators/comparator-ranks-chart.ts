import { type ComparatorFigures } from '@muster/contracts';
import { cellForCsv } from '../tables/cell-for-csv';
import { type IntervalChartSpec } from '../charts/chart-spec';
import { comparatorKey } from './comparator-key';
import { comparatorMark } from './comparator-mark';
import { comparatorTable } from './comparator-table';
import { formatDate } from '../format/format-date';
import { formatPercent } from '../format/format-percent';
import { shareAxis } from '../axes/share-axis';

const WHOLE = 'england-and-wales';
/** More ranks than this make two sentences of at most 25 words. */
const MOST_IN_A_SENTENCE = 4;

/** The share of women at each rank of one area in one year, lowest rank first, beside England and Wales. */
export function comparatorRanksChart(figures: ComparatorFigures, area: string): IntervalChartSpec {
  const { rows, people, notes } = figures;
  const own = rows.filter((row) => row.area === area);
  const ofWhole = (rank: string | null) => rows.find((row) => row.area === WHOLE && row.rank === rank);
  const name = own[0]?.areaName ?? '';
  const year = rows[0]?.year ?? 0;
  const day = formatDate(`${year}-03-31`);
  const table = comparatorTable(rows, {
    caption: `Women among ${people} by rank, ${day}`,
    counted: 'Women',
    people,
    headers: ['area', 'rank'],
    breaks: [],
  });
  const told = own.map(
    ({ rankLabel, share }) => `${rankLabel} ${share === null ? 'nobody' : formatPercent(share)}`,
  );
  return {
    kind: 'interval',
    id: 'comparators-ranks',
    title: `Women among ${people} by rank`,
    subtitle: `Share of ${people} who are women, by rank, ${name}, ${day}. Home Office`,
    sentences: [
      ...(told.length > 0 ? [`From the lowest rank: ${told.slice(0, MOST_IN_A_SENTENCE).join(', ')}.`] : []),
      ...(told.length > MOST_IN_A_SENTENCE ? [`Then ${told.slice(MOST_IN_A_SENTENCE).join(', ')}.`] : []),
    ],
    key: comparatorKey(`Share of ${people} who are women`),
    axis: shareAxis(
      `Share of ${people} who are women`,
      rows.flatMap(({ share, upper }) => [share, upper]),
    ),
    panels: [
      {
        heading: null,
        marks: own.map((row) =>
          comparatorMark(row, row.rankLabel ?? '', area === WHOLE ? undefined : ofWhole(row.rank)),
        ),
      },
    ],
    table,
    csv: {
      fileName: `muster-comparators-women-by-rank-${year}.csv`,
      rows: [
        table.columns.map(({ header }) => header),
        ...table.rows.map(({ cells }) => cells.map((cell) => cellForCsv(cell))),
      ],
    },
    notes,
  };
}
