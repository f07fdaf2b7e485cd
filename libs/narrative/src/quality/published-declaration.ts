import { type PublishedAnswer, type PublishedRow, type PublishedSection } from '@muster/contracts';
import { type IntervalChartSpec, type TrendChartSpec } from '../charts/chart-spec';
import { publishedColumns } from '../published/published-columns';
import { publishedDetail } from '../published/published-detail';
import { publishedFrame } from '../published/published-frame';
import { publishedPanels } from '../published/published-panels';
import { publishedRangeKey } from '../published/published-range-key';
import { publishedTrend } from '../published/published-trend';
import { rowId } from '../published/row-id';
import { rowStatus } from '../published/row-status';
import { rowsInOrder } from '../published/rows-in-order';
import { shownValue } from '../published/shown-value';
import { symbolMeanings } from '../published/symbol-meanings';
import { wholePercent } from '../published/whole-percent';
import { saidText } from '../said/said-text';
import { shareAxis } from '../axes/share-axis';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { declarationRowWords } from './declaration-row-words';
import { declarationTitle } from './declaration-title';
import { gateColumn } from './gate-column';

const TARGET = 'Target';

/** How completely characteristics are declared, from released figures: the rate with its range and its target, and in the
 *  table what may be said by the characteristic. Lines over time are drawn as a trend. */
export function publishedDeclaration(
  section: PublishedSection,
  answer: PublishedAnswer,
): IntervalChartSpec | TrendChartSpec {
  return section.lines.length > 0 ? overTime(section, answer) : atOneDate(section, answer);
}

function overTime(section: PublishedSection, answer: PublishedAnswer): TrendChartSpec {
  const trend = publishedTrend({ ...section, kind: 'trend' }, answer);
  const title = 'Declaration rates over time';
  return {
    ...trend,
    panels: trend.panels.map((panel) => ({
      ...panel,
      lines: panel.lines.map((line) => ({ ...line, baselineLabel: TARGET })),
    })),
    title,
    subtitle: subtitleOf(section, answer),
    key: trend.key.map((entry) => (entry.mark === 'population' ? { ...entry, text: TARGET } : entry)),
    table: {
      ...trend.table,
      caption: title,
      columns: trend.table.columns.map((column) =>
        column.id === 'population' ? { ...column, header: 'Target (%)' } : column,
      ),
    },
    csv: {
      ...trend.csv,
      rows: trend.csv.rows.map((row, at) =>
        at === 0 ? row.map((header) => (header === 'Population (%)' ? 'Target (%)' : header)) : row,
      ),
    },
  };
}

function atOneDate(section: PublishedSection, answer: PublishedAnswer): IntervalChartSpec {
  const rows = rowsInOrder(section);
  const title = declarationTitle(section);
  const shown = section.columns.filter(({ id }) => id !== 'gate');
  const table = chartTable(rows, {
    caption: title,
    columns: [...publishedColumns({ ...section, columns: shown }, answer.role), gateColumn()],
    id: rowId,
    detail: (row) => publishedDetail(row, section, answer, declarationRowWords(row, section).map(saidText)),
    meanings: symbolMeanings(answer.role),
  });
  const targets = rows.map(({ figures }) => shownValue(figures['target']));
  return {
    ...publishedFrame(section, answer),
    ...{ kind: 'interval', title, subtitle: subtitleOf(section, answer), table },
    key: [
      { mark: 'dot', text: 'Declaration rate' },
      publishedRangeKey('rate'),
      ...(targets.some((target) => target !== null) ? [{ mark: 'population' as const, text: TARGET }] : []),
    ],
    axis: shareAxis('Declaration rate', [1, ...targets]),
    panels: publishedPanels(section, answer.role).map(({ heading, marks }) => ({
      heading,
      marks: marks.map((mark) => withTarget(mark, rows)),
    })),
    csv: chartCsv(`muster-${section.id}-${answer.force}-${answer.release.period}-${answer.role}`, table, [
      { header: 'Status', cells: rows.map((row) => rowStatus(row, section)) },
    ]),
  };
}

type Mark = IntervalChartSpec['panels'][number]['marks'][number];

function withTarget(mark: Mark, rows: readonly PublishedRow[]): Mark {
  const row = rows.find((each) => rowId(each) === mark.id);
  const baseline = shownValue(row?.figures['target']);
  if (baseline === null) return mark;
  return { ...mark, baseline, spoken: `${mark.spoken}, target ${wholePercent(baseline)}` };
}

function subtitleOf({ people, when }: PublishedSection, { about }: PublishedAnswer): string {
  const place = `${about.forceName}${about.synthetic ? ' (synthetic)' : ''}`;
  return `Part of ${people} who have declared, ${place}, ${when}`;
}
