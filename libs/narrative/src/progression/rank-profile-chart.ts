import { type RankProfileAnswer } from '@muster/contracts';
import { type ChartMark, type IntervalChartSpec } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { shareAxis } from '../axes/share-axis';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { figuresDetail } from '../words/figures-detail';
import { firstShort } from '../words/first-short';
import { periodWords } from '../words/period-words';
import { rangeKey } from '../words/range-key';
import { rangeWords } from '../words/range-words';
import { subtitleWords } from '../words/subtitle-words';
import { changeDirection } from './change-direction';
import { changedRanks } from './changed-ranks';
import { rankProfileColumns } from './rank-profile-columns';
import { type RankProfileRow } from './rank-profile-row';
import { rankProfileSentences } from './rank-profile-sentences';

/** Who stands in which rank at the later date (dot and range) and at the earlier one (the mark), one panel per rank, highest
 *  first. The table also has each rank with those above it. Shares are of the declared people of the rank. */
export function rankProfileChart(answer: RankProfileAnswer): IntervalChartSpec {
  const { about, characteristic, force, from, rows, to } = answer;
  const title = titleOf(answer);
  const table = chartTable(rows, {
    caption: title,
    columns: rankProfileColumns(answer),
    id: idOf,
    detail: ({ before, after }) =>
      figuresDetail(about, {
        numerator: [before, after]
          .map(({ headcount }) => (headcount === null ? 'not shown' : formatNumber(headcount)))
          .join(', then '),
        denominator: `Declared ${about.people} of the rank`,
      }),
  });
  const drawn = rows.filter(({ orAbove }) => !orAbove);
  const ranks = [...new Map(drawn.map(({ rank, rankLabel }) => [rank, rankLabel]))];
  return {
    kind: 'interval',
    id: 'rank-profile',
    title,
    subtitle: subtitleWords(about, 'Share of each rank', [characteristic], periodWords({ from, to })),
    sentences: rankProfileSentences(answer),
    key: [
      { mark: 'dot', text: `Share of the declared at the rank, ${formatDate(to)}` },
      rangeKey('share'),
      { mark: 'population', text: `The same share at ${formatDate(from)}` },
    ],
    axis: shareAxis(
      'Share of the declared at the rank',
      drawn.flatMap(({ before, after }) => [before.share, after.share, after.upper]),
    ),
    panels: ranks.map(([rank, heading]) => ({
      heading,
      marks: drawn.filter((row) => row.rank === rank).map(markOf),
    })),
    table,
    csv: chartCsv(`muster-rank-profile-${force}-${from}-${to}`, table),
    notes: [
      ...about.notes,
      about.denominator,
      'Most people are counted at both dates, so the range of a change is wider than chance alone would make it.',
    ],
  };
}

function markOf(row: RankProfileRow): ChartMark {
  const { before, after, groupLabel, undeclared } = row;
  const absent = undeclared ? SYMBOLS.notApplicable : absence(after.status, null);
  const range = rangeWords(after.lower, after.upper, formatPercent);
  const then = before.share === null ? '' : `, ${formatPercent(before.share)} before`;
  return {
    ...{ id: idOf(row), label: groupLabel, status: after.status, value: after.share },
    ...{ lower: after.lower, upper: after.upper, baseline: before.share },
    text: after.share === null ? absent.symbol : formatPercent(after.share),
    spoken:
      after.share === null
        ? `${row.rankLabel}, ${groupLabel}: ${absent.meaning}`
        : `${row.rankLabel}, ${groupLabel}: ${formatPercent(after.share)}${range === null ? '' : `, 95% ${range}`}${then}`,
  };
}

function titleOf({ rows, about, characteristic }: RankProfileAnswer): string {
  const label = (about.dimensionLabels[characteristic] ?? characteristic).toLowerCase();
  const [row] = changedRanks(rows);
  if (row === undefined) return firstShort(['No share at a rank clearly changed', `Ranks by ${label}`], 10);
  return firstShort(
    [`${row.rankLabel}: ${row.groupLabel} share ${changeDirection(row)}`, `Ranks by ${label}`],
    10,
  );
}

function idOf({ rank, orAbove, group }: RankProfileRow): string {
  return [rank, orAbove ? 'or-above' : 'alone', group].join('|');
}
