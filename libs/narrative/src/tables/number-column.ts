import { type CellSymbol, numberCell } from './number-cell';
import { SYMBOLS } from './symbols';
import { type TableColumn } from './table-column';

export interface NumberColumnFacts<Row> {
  readonly decimals?: number;
  /** What stands where there is no number; not available unless given. */
  readonly absent?: (row: Row) => CellSymbol;
  /** Set beside a number that needs care. */
  readonly mark?: (row: Row) => CellSymbol | null;
}

/** A column of numbers as they are: people, years, ratios. The unit stands in `header`. */
export function numberColumn<Row>(
  id: string,
  header: string,
  value: (row: Row) => number | null,
  { decimals = 0, absent = () => SYMBOLS.notAvailable, mark = () => null }: NumberColumnFacts<Row> = {},
): TableColumn<Row> {
  return {
    id,
    header,
    numeric: true,
    rowHeader: false,
    cell: (row) => numberCell(value(row), decimals, absent(row), mark(row)),
  };
}
