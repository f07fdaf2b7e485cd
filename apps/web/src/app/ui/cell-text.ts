import { type TableColumn } from './table-column';

/** What a cell prints; what is not there is a dash, because no cell is empty. */
export function cellText<R>(column: TableColumn<R>, row: R): string {
  return column.text ? column.text(row) : String(column.value(row) ?? '') || '–';
}
