import { type ComparatorRow } from '@muster/contracts';
import { type ChartCell, type ChartTable } from '../charts/chart-spec';
import { figureOfComparator } from './figure-of-comparator';
import { formatDate } from '../format/format-date';
import { numberCell } from '../tables/number-cell';
import { symbolsIn, SYMBOLS } from '../tables/symbols';

/** What tells the rows of a table of public figures apart. */
export type ComparatorRowHeader = 'area' | 'rank' | 'group' | 'year';

export interface ComparatorTableFacts {
  readonly caption: string;
  /** `women`, or the word for a group: heads the column of counts. */
  readonly counted: string;
  readonly people: string;
  readonly headers: readonly ComparatorRowHeader[];
  /** Years before which the publication counted something else. */
  readonly breaks: readonly number[];
}

const NAMES: Readonly<Record<ComparatorRowHeader, string>> = {
  area: 'Force',
  rank: 'Rank',
  group: 'Ethnicity',
  year: 'As at',
};

/** The table of public figures: row headers, counts, shares with their range, full-time posts. One row per figure, in
 *  the order given. A year after a break is marked. */
export function comparatorTable(rows: readonly ComparatorRow[], facts: ComparatorTableFacts): ChartTable {
  const column = (id: string, header: string, numeric = true) => ({
    id,
    header,
    numeric,
    rowHeader: !numeric,
  });
  const made = rows.map((row) => ({
    id: [row.area, row.year, row.rank ?? 'all', row.group].join('|'),
    cells: [...facts.headers.map((header) => headerCell(row, header, facts)), ...numbers(row)],
    detail: figureOfComparator(row, facts.people),
  }));
  return {
    caption: facts.caption,
    columns: [
      ...facts.headers.map((header) => column(header, NAMES[header], false)),
      column('headcount', facts.counted),
      column('declared', 'Answered'),
      column('total', 'Everyone'),
      column('share', 'Share of answered (%)'),
      column('lower', '95% range from (%)'),
      column('upper', '95% range to (%)'),
      column('fte', `${facts.counted}, FTE`),
      column('fteShare', 'Share of FTE (%)'),
    ],
    rows: made,
    symbols: symbolsIn(made),
  };
}

function headerCell(
  row: ComparatorRow,
  header: ComparatorRowHeader,
  { breaks }: ComparatorTableFacts,
): ChartCell {
  if (header === 'area') return { text: row.areaName, sort: row.areaName };
  if (header === 'rank') return { text: row.rankLabel ?? 'All ranks', sort: row.rankLabel ?? '' };
  if (header === 'group') return { text: row.groupLabel, sort: row.groupLabel };
  const day = `${row.year}-03-31`;
  const date = formatDate(day);
  if (!breaks.includes(row.year)) return { text: date, sort: day };
  const { symbol, meaning } = SYMBOLS.breakInSeries;
  return { text: `${date} ${symbol}`, meaning: `${date}, ${meaning}`, sort: day };
}

function numbers(row: ComparatorRow): ChartCell[] {
  const absent = SYMBOLS.notApplicable;
  const percent = (share: number | null) => numberCell(share === null ? null : share * 100, 1, absent);
  return [
    numberCell(row.headcount, 0),
    numberCell(row.declared, 0),
    numberCell(row.total, 0),
    percent(row.share),
    percent(row.lower),
    percent(row.upper),
    numberCell(row.fte, 1),
    percent(row.fteShare),
  ];
}
