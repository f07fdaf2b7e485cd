import { textColumn } from './text-column';
import { type TableColumn } from './table-column';

/** A column that names the rows: a group, a rank, a route. */
export function headerColumn<Row>(id: string, header: string, text: (row: Row) => string): TableColumn<Row> {
  return { ...textColumn(id, header, text), rowHeader: true };
}
