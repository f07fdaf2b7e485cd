import { type SheetTable } from '@muster/sheets';
import { type ChartSpec } from '../charts/chart-spec';
import { sheetCellOf } from './sheet-cell-of';

/** The table of a figure as a sheet: the very rows and cells that stand on the page, withheld ones where they are withheld
 *  there. `name` is the tab, `source` one sentence. The table must have a row. */
export function sheetOfChart(
  { table, subtitle, notes }: Pick<ChartSpec, 'table' | 'subtitle' | 'notes'>,
  { name, source }: { readonly name: string; readonly source: string },
): SheetTable {
  return {
    name,
    title: `${table.caption}. ${subtitle}`,
    ...{ source, notes },
    columns: table.columns.map(({ header, numeric }) => ({ header, numeric })),
    rows: table.rows.map(({ cells }) => cells.map(sheetCellOf)),
    symbols: table.symbols,
  };
}
