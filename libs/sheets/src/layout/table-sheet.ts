import { plainLine } from '../plain-line';
import { type SheetTable } from '../workbook';
import { type NumberedNote } from './numbered-notes';
import { ONE_TABLE } from './one-table';
import { type Sheet } from './sheet';

/** The sheet of one table: title, that there is one table, its notes, source and symbols a line each, then the table. Notes
 *  of a column are called in its header: `Share (%) [note 2]`. */
export function tableSheet(table: SheetTable, at: number, notes: readonly NumberedNote[]): Sheet {
  const labels = (texts: readonly string[]) =>
    notes.filter(({ text }) => texts.some((each) => plainLine(each) === text)).map(({ label }) => label);
  const called = labels([...table.notes, ...table.columns.flatMap((column) => column.notes ?? [])]);
  return {
    ...{ name: table.name, title: table.title },
    lines: [
      ONE_TABLE,
      ...(called.length > 0 ? [`Notes are on the sheet Notes: ${called.join(', ')}.`] : []),
      table.source,
      ...table.symbols.map(({ symbol, meaning }) => `${symbol} means ${meaning}.`),
    ],
    table: {
      range: `table_${at + 1}`,
      columns: table.columns.map(({ header, numeric, notes: own = [] }) => ({
        header: [header, ...labels(own).map((label) => `[${label}]`)].join(' '),
        ...{ numeric, wide: false },
      })),
      rows: table.rows,
    },
  };
}
