import { formatDate } from '../format/format-date';
import { type TableColumn } from './table-column';

/** A column of days (`YYYY-MM-DD`), read as `31 March 2026`, sorted and downloaded as they are. */
export function dayColumn<Row>(id: string, header: string, day: (row: Row) => string): TableColumn<Row> {
  return {
    id,
    header,
    numeric: false,
    rowHeader: true,
    cell: (row) => ({ text: formatDate(day(row)), sort: day(row) }),
  };
}
