import { type CellSymbol, numberCell } from './number-cell';
import { type TableColumn } from './table-column';

/** A column of years that names the rows of a curve: one decimal, two on a grid of quarters. */
export function yearsColumn<Row>(
  header: string,
  years: (row: Row) => number | null,
  rows: readonly Row[],
  absent: (row: Row) => CellSymbol,
): TableColumn<Row> {
  const decimals = isQuarterly(rows.map(years)) ? 2 : 1;
  const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(decimals)));
  return {
    id: 'years',
    header,
    numeric: true,
    rowHeader: true,
    cell: (row) => numberCell(rounded(years(row)), decimals, absent(row)),
  };
}

/** Whether some years lie on a quarter; two of a curve, because its first row may lie anywhere. */
function isQuarterly(years: readonly (number | null)[]): boolean {
  const quarters = years.filter((value) => value !== null && Math.abs((value % 0.5) - 0.25) < 0.003);
  return quarters.length > 1;
}
