import { type ChartCell } from '../charts/chart-spec';

/** One column of a table and how its cells come from a row. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly numeric: boolean;
  readonly rowHeader: boolean;
  cell(row: Row): ChartCell;
}
