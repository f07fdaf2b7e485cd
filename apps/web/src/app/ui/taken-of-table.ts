import { cellForCsv, type ChartTable } from '@muster/narrative';
import { cellText } from './cell-text';
import { type TableColumn } from './table-column';
import { type Taken } from './taken';

/** How a table of published figures is taken away. */
export interface TableTakenAs {
  /** Measure, place and date; no figure. Without its ending. */
  readonly fileName: string;
  /** Who is counted, where and when. */
  readonly subtitle: string;
  readonly source: string;
}

/** The rows of a table as they are printed, in the order in which they came. */
export function takenOfTable<R>(
  caption: string,
  columns: readonly TableColumn<R>[],
  rows: readonly R[],
  { fileName, subtitle, source }: TableTakenAs,
): Taken {
  const table: ChartTable = {
    caption,
    columns: columns.map(({ key, label, numeric = false, header = false }) => ({
      ...{ id: key, header: label, numeric, rowHeader: header },
    })),
    rows: rows.map((row, at) => ({
      id: String(at),
      cells: columns.map((column) => {
        const [text, value] = [cellText(column, row), column.value(row)];
        return { text, sort: typeof value === 'number' ? value : text };
      }),
      detail: [],
    })),
    symbols: [],
  };
  const csvRows = [
    table.columns.map(({ header }) => header),
    ...table.rows.map(({ cells }) => cells.map(cellForCsv)),
  ];
  return {
    ...{ title: caption, source, about: [] },
    csv: { fileName: `${fileName.replace(/[^\w-]/g, '-')}.csv`, rows: csvRows },
    figures: [{ table, subtitle, notes: [] }],
  };
}
