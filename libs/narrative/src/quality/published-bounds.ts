import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { publishedFrame } from '../published/published-frame';
import { symbolMeanings } from '../published/symbol-meanings';
import { SYMBOLS } from '../tables/symbols';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { NO_AXIS } from '../tables/no-axis';
import { boundsColumns } from './bounds-columns';
import { boundsTitle } from './bounds-title';
import { rowsOfBounds } from './rows-of-bounds';
import { type SupposedVerdicts } from './supposed-verdicts';
import { survivalWords } from './survival-words';

/** Would each verdict survive those who have not declared? Released figures: the table is the figure. */
export function publishedBounds(section: PublishedSection, answer: PublishedAnswer): TableChartSpec {
  const frame = publishedFrame(section, answer);
  const rows = rowsOfBounds(section, answer.role);
  const title = boundsTitle(rows);
  const table = chartTable(rows, {
    caption: title,
    columns: boundsColumns(section.dimensionLabels[section.measured] ?? 'Group', 0),
    id: ({ id }) => id,
    detail: (row) => {
      const words = survivalWords(row, section.people).join(' ');
      return [
        ...(words === '' ? [] : [{ term: 'In words', text: words }]),
        { term: 'Method', text: `docs/methods/${section.method}.md` },
      ];
    },
    meanings: symbolMeanings(answer.role),
  });
  return {
    ...frame,
    ...{ kind: 'table', title, key: [], axis: NO_AXIS, table },
    csv: chartCsv(`muster-${section.id}-${answer.force}-${answer.release.period}-${answer.role}`, table, [
      { header: 'Status', cells: rows.map(statusOf) },
    ]),
  };
}

function statusOf({ cases: { declared } }: SupposedVerdicts): string {
  if (declared.share !== null) return 'shown';
  return declared.absent.symbol === SYMBOLS.withheld.symbol ? 'withheld' : 'not-available';
}
