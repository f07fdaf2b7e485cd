import { type ChartCell } from '../charts/chart-spec';
import { type CellSymbol } from './number-cell';
import { SYMBOLS } from './symbols';
import { type TableColumn } from './table-column';

/** A column of words. A row without one gets the symbol of `absent`. */
export function textColumn<Row>(
  id: string,
  header: string,
  text: (row: Row) => string | null,
  absent: (row: Row) => CellSymbol = () => SYMBOLS.notApplicable,
): TableColumn<Row> {
  const cell = (row: Row): ChartCell => {
    const value = text(row);
    if (value !== null && value !== '') return { text: value, sort: value };
    const { symbol, meaning } = absent(row);
    return { text: symbol, meaning, sort: null };
  };
  return { id, header, numeric: false, rowHeader: false, cell };
}
