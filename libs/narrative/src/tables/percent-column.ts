import { numberColumn, type NumberColumnFacts } from './number-column';
import { type TableColumn } from './table-column';

/** A column of shares or rates (0-1) per hundred, with one decimal. The `%` stands in `header`. */
export function percentColumn<Row>(
  id: string,
  header: string,
  share: (row: Row) => number | null,
  facts: Omit<NumberColumnFacts<Row>, 'decimals'> = {},
): TableColumn<Row> {
  const perHundred = (row: Row) => {
    const value = share(row);
    return value === null ? null : value * 100;
  };
  return numberColumn(id, header, perHundred, { ...facts, decimals: 1 });
}
