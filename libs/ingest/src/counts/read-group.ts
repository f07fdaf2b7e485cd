import { type TableRow } from '../read-table';
import { type ColumnFinder } from './column-finder';
import { EVERYBODY, type GroupReader } from './group-reader';

/** The group of a row as pairs of dimension and code; a dimension in which the row means everybody is left out. Null when
 *  a cell could not be read. */
export function readGroup(
  row: TableRow,
  readers: readonly GroupReader[],
  columns: ColumnFinder,
): readonly (readonly [string, string])[] | null {
  const group: (readonly [string, string])[] = [];
  let sound = true;
  for (const reader of readers) {
    const code = reader.read(row, columns);
    if (code === null) sound = false;
    else if (code !== EVERYBODY) group.push([reader.dimension, code]);
  }
  return sound ? group : null;
}
