import { type ProjectionAnswer } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { dayColumn } from '../tables/day-column';
import { numberColumn } from '../tables/number-column';
import { tableChart } from '../tables/table-chart';
import { textColumn } from '../tables/text-column';
import { yearsWords } from '../words/years-words';
import { backTestSentence } from './back-test-sentence';
import { heldWords } from './held-words';
import { projectionSubtitle } from './projection-subtitle';
import { shareDecimals } from './share-decimals';

/** The method tried on years that are known: trained on what was known on an earlier day, beside what was counted, or
 *  released, after it. The row of no year is left out; without a row, the sentence says why. */
export function backTestTable(answer: ProjectionAnswer): TableChartSpec {
  const { backTest } = answer;
  const decimals = shareDecimals(answer);
  return tableChart(backTest.rows, {
    id: 'projection-back-test',
    title: 'The method tried on years that are known',
    subtitle:
      backTest.trainedTo === null
        ? projectionSubtitle(answer)
        : `${projectionSubtitle(answer)}; trained on ${yearsWords(backTest.trainedYears ?? 0)} up to ${formatDate(backTest.trainedTo)}`,
    sentences: [backTestSentence(answer)],
    columns: [
      dayColumn('day', 'When', ({ day }) => day),
      numberColumn('year', 'Years after', ({ year }) => year),
      numberColumn('predicted', 'Projected (%)', ({ predicted }) => predicted * 100, { decimals }),
      numberColumn('observed', `${heldWords(answer)} (%)`, ({ observed }) => observed * 100, { decimals }),
      numberColumn('error', 'Error (points)', ({ errorPoints }) => errorPoints, { decimals }),
      textColumn('inside80', 'Within the 80% range', ({ inside80 }) => (inside80 ? 'Yes' : 'No')),
      textColumn('inside95', 'Within the 95% range', ({ inside95 }) => (inside95 ? 'Yes' : 'No')),
    ],
    rowId: ({ year }) => String(year),
    fileName: `muster-projection-back-test-${answer.force}-${answer.asAt}`,
    notes: [
      'Above 0 the projection was too high, below 0 too low. Errors and ranges are of the shares as printed.',
      ...(answer.source === 'released'
        ? ['Released values are rounded, so a difference of one point may be rounding alone.']
        : []),
    ],
  });
}
