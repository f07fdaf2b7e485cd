import { type Workbook } from '@muster/sheets';
import { type ChartSpec } from '../charts/chart-spec';
import { sheetOfChart } from './sheet-of-chart';

/** Figures as a workbook, a sheet for each that has rows, named `Table 1`, `Table 2` ... in their order. Null where none
 *  has rows. `source` says in one sentence where the figures come from. */
export function workbookOfCharts(
  charts: readonly Pick<ChartSpec, 'table' | 'subtitle' | 'notes'>[],
  facts: Pick<Workbook, 'title' | 'language' | 'subject' | 'about'> & { readonly source: string },
): Workbook | null {
  const { source, ...about } = facts;
  const withRows = charts.filter(({ table }) => table.rows.length > 0);
  if (withRows.length === 0) return null;
  return {
    ...about,
    tables: withRows.map((chart, at) => sheetOfChart(chart, { name: `Table ${at + 1}`, source })),
  };
}
