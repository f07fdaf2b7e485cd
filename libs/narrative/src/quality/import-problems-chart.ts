import { type ImportProblems } from '@muster/contracts';
import { countAxis } from '../axes/count-axis';
import { type ChartLine, type TrendChartSpec } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { dayColumn } from '../tables/day-column';
import { numberColumn } from '../tables/number-column';
import { textColumn } from '../tables/text-column';
import { sentenceCase } from '../words/sentence-case';

type Import = ImportProblems['imports'][number];

/** Kinds that are drawn: the most frequent ones. The others are added up in one column. */
const MOST_KINDS = 6;

/** Rows with a problem, by kind, in each import of one source, oldest first. Of several imports of one day the line shows the
 *  last; the table has all. Null where no import has any problem. A row can be a person: for stewards and analysts. */
export function importProblemsChart(
  { force, imports }: ImportProblems,
  source: Import['source'],
): TrendChartSpec | null {
  const rows = imports.filter((each) => each.source === source);
  const kinds = kindsOf(rows);
  if (kinds.length === 0) return null;
  const drawn = kinds.slice(0, MOST_KINDS);
  const others = kinds.slice(MOST_KINDS);
  const title = 'Problems of imports by kind';
  const table = chartTable(rows, {
    caption: title,
    columns: [
      dayColumn<Import>('as-at', 'File of', ({ asAt }) => asAt),
      textColumn<Import>('state', 'State', ({ state }) => sentenceCase(state)),
      numberColumn<Import>('rows', 'Rows of the file', (row) => row.rows),
      ...drawn.map((code) => numberColumn<Import>(code, kindWords(code), (row) => rowsOf(row, [code]))),
      ...(others.length === 0
        ? []
        : [numberColumn<Import>('others', 'Other kinds', (row) => rowsOf(row, others))]),
    ],
    id: ({ id }) => id,
  });
  return {
    ...{ kind: 'trend', id: `import-problems-${source}`, title, table, sentences: sentencesOf(rows) },
    subtitle: `Rows with a problem, in ${source === 'snapshot' ? 'snapshots' : 'files of events'} of ${force}`,
    key: [{ mark: 'dot', text: 'Rows with a problem' }],
    axis: countAxis(
      'Rows',
      rows.flatMap((row) => drawn.map((code) => rowsOf(row, [code]))),
    ),
    panels: drawn.map((code) => ({ heading: kindWords(code), lines: [lineOf(code, rows)] })),
    csv: chartCsv(`muster-import-problems-${source}-${force}`, table),
    notes: [
      'Rows of a file may be people: handle with care.',
      'Refused and discarded imports are among them.',
    ],
  };
}

/** By how many rows they concern, the most first. */
function kindsOf(rows: readonly Import[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const { code, rows: count } of rows.flatMap(({ problems }) => problems)) {
    sums.set(code, (sums.get(code) ?? 0) + count);
  }
  return [...sums]
    .toSorted(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .map(([code]) => code);
}

function rowsOf({ problems }: Import, codes: readonly string[]): number {
  return problems.filter(({ code }) => codes.includes(code)).reduce((sum, { rows }) => sum + rows, 0);
}

function lineOf(code: string, rows: readonly Import[]): ChartLine {
  const byDay = new Map(rows.map((row) => [row.asAt, row]));
  const label = kindWords(code);
  return {
    ...{ id: code, label, baseline: null, baselineText: null },
    points: [...byDay.values()].map((row) => {
      const value = rowsOf(row, [code]);
      const spoken = `${label}, ${formatDate(row.asAt)}: ${formatNumber(value)} rows`;
      return { asAt: row.asAt, value, lower: null, upper: null, spoken };
    }),
  };
}

function sentencesOf(rows: readonly Import[]): readonly string[] {
  const last = rows.at(-1);
  const clean = last?.problems.length === 0;
  return [
    last && clean
      ? `The latest file, of ${formatDate(last.asAt)}, had no problem.`
      : `The latest file with a problem is of ${formatDate(rows.findLast(({ problems }) => problems.length > 0)?.asAt ?? '')}.`,
  ];
}

/** `unknown-code` as `Unknown code`. */
function kindWords(code: string): string {
  return sentenceCase(code.replaceAll('-', ' '));
}
