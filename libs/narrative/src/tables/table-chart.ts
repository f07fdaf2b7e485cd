import { type TableChartSpec } from '../charts/chart-spec';
import { chartCsv } from './chart-csv';
import { chartTable, type ChartTableFacts } from './chart-table';
import { NO_AXIS } from './no-axis';

export interface TableChartFacts<Row>
  extends
    Omit<ChartTableFacts<Row>, 'caption' | 'id'>,
    Pick<TableChartSpec, 'id' | 'title' | 'subtitle' | 'sentences' | 'said' | 'notes'> {
  readonly rowId: ChartTableFacts<Row>['id'];
  /** Name of the download without its ending; free of values. */
  readonly fileName: string;
}

/** A figure that is its table: title, sentences, one row for each of `rows`, download and notes. */
export function tableChart<Row>(
  rows: readonly Row[],
  { id, title, subtitle, sentences, said, columns, rowId, detail, fileName, notes }: TableChartFacts<Row>,
): TableChartSpec {
  const table = chartTable(rows, {
    ...{ caption: title, columns, id: rowId },
    ...(detail === undefined ? {} : { detail }),
  });
  return {
    ...{ kind: 'table', id, title, subtitle, sentences, key: [], axis: NO_AXIS, table },
    ...(said === undefined ? {} : { said }),
    csv: chartCsv(fileName, table),
    notes,
  };
}
