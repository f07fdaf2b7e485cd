import { cellForCsv } from './cell-for-csv';
import { type ChartCell, type ChartFrame, type ChartTable } from '../charts/chart-spec';

/** The download of a table: its columns and numbers, then `more` columns that only a program reads, a cell per row. */
export function chartCsv(
  fileName: string,
  table: ChartTable,
  more: readonly { readonly header: string; readonly cells: readonly (ChartCell | string)[] }[] = [],
): ChartFrame['csv'] {
  return {
    fileName: `${fileName.replace(/[^\w-]/g, '-')}.csv`,
    rows: [
      [...table.columns.map(({ header }) => header), ...more.map(({ header }) => header)],
      ...table.rows.map(({ cells }, at) => [
        ...cells.map(cellForCsv),
        ...more.map((column) => {
          const cell = column.cells[at] ?? '';
          return typeof cell === 'string' ? cell : cellForCsv(cell);
        }),
      ]),
    ],
  };
}
