import { type ChartTable } from '@muster/narrative';

export interface SortOrder {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

type Row = ChartTable['rows'][number];

/** The rows in the chosen order, or as the spec has them for null or an unknown column. Rows without a number or text to
 *  sort by come last in both directions, so that the order tells nothing about a withheld value. Equal rows keep their
 *  order. */
export function sortRows(table: ChartTable, order: SortOrder | null): readonly Row[] {
  const column = table.columns.findIndex(({ id }) => id === order?.column);
  if (order === null || column < 0) return table.rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  return [...table.rows].sort((one, other) => {
    const a = one.cells[column]?.sort ?? null;
    const b = other.cells[column]?.sort ?? null;
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * compare(a, b);
  });
}

function compare(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en-GB');
}
