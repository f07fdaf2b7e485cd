import { type ChartTable } from '../charts/chart-spec';
import { symbolsIn } from './symbols';
import { type TableColumn } from './table-column';

export interface ChartTableFacts<Row> {
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly id: (row: Row, index: number) => string;
  readonly detail?: (row: Row) => ChartTable['rows'][number]['detail'];
  /** Words for symbols that say more than the standard ones. */
  readonly meanings?: ChartTable['symbols'];
}

/** The table of a figure: one row for each of `rows`, in their order, and the symbols that stand in it. */
export function chartTable<Row>(
  rows: readonly Row[],
  { caption, columns, id, detail = () => [], meanings = [] }: ChartTableFacts<Row>,
): ChartTable {
  const made = rows.map((row, index) => ({
    id: id(row, index),
    cells: columns.map(({ cell }) => cell(row)),
    detail: detail(row),
  }));
  return {
    caption,
    columns: columns.map((column) => ({
      id: column.id,
      header: column.header,
      numeric: column.numeric,
      rowHeader: column.rowHeader,
    })),
    rows: made,
    symbols: symbolsIn(made, meanings),
  };
}
