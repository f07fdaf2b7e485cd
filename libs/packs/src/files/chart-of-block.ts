import { type PackBlock } from '@muster/contracts';
import { type ChartTable } from '@muster/narrative';

/** A block of a pack as the writers of spreadsheets and metadata take a figure; null without a table, or without rows. */
export function chartOfBlock(block: PackBlock): {
  readonly table: ChartTable;
  readonly csv: { readonly fileName: string; readonly rows: readonly (readonly string[])[] };
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
} | null {
  const { id, title, subtitle, table, csv, notes } = block;
  if (table === null || csv === null || table.rows.length === 0) return null;
  const rows = table.rows.map((row) => ({
    id: row.id,
    cells: row.cells.map(({ text, meaning, sort }) => ({
      ...{ text, sort },
      ...(meaning === undefined ? {} : { meaning }),
    })),
    detail: [],
  }));
  return {
    table: { ...table, rows },
    // The names of downloads need not be unique among the sections of a pack; ids of blocks are.
    csv: { fileName: `${id.replace(/[^\w-]/g, '-')}.csv`, rows: csv.rows },
    ...{ title, subtitle, notes },
  };
}
