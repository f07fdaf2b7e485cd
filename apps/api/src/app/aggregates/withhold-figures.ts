import { type FigureAnswer } from '@muster/contracts';
import { withheldRows } from '../questions/withheld-rows';

type Row = Omit<FigureAnswer['rows'][number], 'label'>;

/** Loaded totals by a sensitive characteristic: those below the threshold are withheld, and so are those of the same table
 *  from which they follow. `sensitive` says of which dimensions. */
export function withholdFigures(
  rows: readonly Row[],
  sensitive: (dimension: string) => boolean,
  threshold: number,
): readonly Row[] {
  const tables = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.dimension === null || !sensitive(row.dimension)) continue;
    const { file, measure, place, from, to, population, unit, source, dimension } = row;
    const key = JSON.stringify([file, measure, place, from, to, population, unit, source, dimension]);
    tables.set(key, [...(tables.get(key) ?? []), row]);
  }
  const hidden = new Set<Row>();
  for (const table of tables.values()) {
    const flags = withheldRows(
      table.map(({ category, value }, at) => ({
        group: { category: category ?? String(at) },
        counts: value === null ? [] : [value],
        undeclared: false,
      })),
      ['category'],
      threshold,
    );
    table.forEach((row, at) => {
      if (flags[at] === true) hidden.add(row);
    });
  }
  return rows.map((row) => (hidden.has(row) ? { ...row, status: 'withheld', value: null } : row));
}
