import { type RetentionAnswer } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { SYMBOLS } from '../tables/symbols';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { pCell } from '../tables/p-cell';
import { tableChart } from '../tables/table-chart';
import { absence } from '../tables/absence';
import { subtitleWords } from '../words/subtitle-words';
import { logRankSentences } from './log-rank-sentences';

interface Row {
  readonly label: string;
  readonly observed: number | null;
  readonly expected: number | null;
  /** Only in the row of all groups together. */
  readonly test: NonNullable<RetentionAnswer['logRank']> | null;
}

/** For the statistician, folded away: the log-rank test with observed and expected leavers of each group. Null without
 *  groups. */
export function logRankTable(answer: RetentionAnswer): TableChartSpec | null {
  const { about, asAt, by, force, logRank } = answer;
  if (logRank === null) return null;
  const absent = ({ test }: Row) =>
    test === null ? SYMBOLS.notApplicable : absence(logRank.status, logRank.reason);
  const rows: Row[] = [
    ...logRank.groups.map((group) => ({ ...group, test: null })),
    { label: 'All groups together', observed: null, expected: null, test: logRank },
  ];
  const ofGroup = { absent: () => SYMBOLS.notApplicable };
  return tableChart(rows, {
    id: 'retention-log-rank',
    title: 'Log-rank test of the curves',
    subtitle: subtitleWords(about, 'Leavers observed and expected', by, `up to ${formatDate(asAt)}`),
    sentences: logRankSentences(answer),
    columns: [
      headerColumn('group', 'Group', ({ label }) => label),
      numberColumn('observed', 'Left', ({ observed }) => observed, ofGroup),
      numberColumn('expected', 'Expected if all left alike', ({ expected }) => expected, {
        ...ofGroup,
        decimals: 1,
      }),
      numberColumn('statistic', 'Statistic', ({ test }) => test?.statistic ?? null, { absent, decimals: 3 }),
      numberColumn('df', 'Degrees of freedom', ({ test }) => test?.degreesOfFreedom ?? null, { absent }),
      {
        ...numberColumn<Row>('p', 'p', () => null, { absent }),
        cell: (row) => {
          const { symbol, meaning } = absent(row);
          const p = row.test?.p ?? null;
          return p === null ? { text: symbol, meaning, sort: null } : pCell(p);
        },
      },
    ],
    rowId: ({ label }, index) => `${index}|${label}`,
    fileName: `muster-retention-log-rank-${force}-${asAt}`,
    notes: [
      'It says whether curves differ, not by how much; curves that cross may differ and give a small statistic.',
    ],
  });
}
