import { type EventRateRow, type EventRatesAnswer } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { dimensionColumns } from '../tables/dimension-columns';
import { NO_AXIS } from '../tables/no-axis';
import { numberColumn } from '../tables/number-column';
import { pCell } from '../tables/p-cell';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';
import { familyWords } from '../words/family-words';
import { periodWords } from '../words/period-words';
import { rateVerdictWords } from '../words/rate-verdict-words';
import { subtitleWords } from '../words/subtitle-words';

const INTERVALS = { katz: 'Katz', koopman: 'Koopman' } as const;
const TESTS = { fisher: 'Fisher, two-sided', score: 'Score' } as const;

/** For the statistician, folded away: interval, test, p and adjusted p of each comparison, and the family they were adjusted
 *  in. Null where nothing is compared. */
export function eventRatesStatistics(answer: EventRatesAnswer): TableChartSpec | null {
  const { about, by, family } = answer;
  const rows = answer.rows.filter(({ verdict }) => verdict !== null);
  if (rows.length === 0) return null;
  const title = 'Tests behind the comparisons';
  const table = chartTable(rows, {
    caption: title,
    columns: columnsOf(answer),
    id: (row) => by.map((dimension) => row.group[dimension] ?? '').join('|'),
  });
  return {
    kind: 'table',
    id: `${answer.metric}-statistics`,
    title,
    subtitle: subtitleWords(about, 'Comparisons', by, periodWords(answer)),
    sentences: [family === null ? 'No family of comparisons was adjusted.' : familyWords(family)],
    key: [],
    axis: NO_AXIS,
    table,
    csv: chartCsv(`muster-${answer.metric}-tests-${answer.force}-${answer.from}-${answer.to}`, table),
    notes: [
      'Verdicts come from the intervals, not from p.',
      ...(family === null ? [] : [`The family: ${family.members.join('; ')}.`]),
      ...(rows.some(({ verdict }) => verdict === 'cant-tell') ? [`Cannot tell: ${NO_PROOF_OF_PARITY}`] : []),
    ],
  };
}

function columnsOf({ by, about }: EventRatesAnswer): TableColumn<EventRateRow>[] {
  const absent = ({ status, reason }: EventRateRow) => absence(status, reason);
  const ratio = (id: 'relativeLikelihood' | 'rlLower' | 'rlUpper', header: string) =>
    numberColumn<EventRateRow>(id, header, (row) => row[id], { decimals: 2, absent });
  const p = (id: 'p' | 'pAdjusted', header: string): TableColumn<EventRateRow> => ({
    ...numberColumn<EventRateRow>(id, header, () => null),
    cell: (row) => pCell(row[id]),
  });
  return [
    ...dimensionColumns<EventRateRow>(by, about),
    ratio('relativeLikelihood', 'Relative likelihood'),
    ratio('rlLower', '95% range from'),
    ratio('rlUpper', '95% range to'),
    textColumn('rlMethod', 'Interval', ({ rlMethod }) => rlMethod && INTERVALS[rlMethod]),
    textColumn('pMethod', 'Test', ({ pMethod }) => pMethod && TESTS[pMethod]),
    p('p', 'p'),
    p('pAdjusted', 'Adjusted p'),
    textColumn(
      'verdict',
      'Verdict',
      ({ verdict }) => verdict && rateVerdictWords(verdict),
      () => SYMBOLS.notApplicable,
    ),
  ];
}
