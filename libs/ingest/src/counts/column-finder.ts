import { sameName } from '../checks/same-name';
import { type TableRow } from '../read-table';

/** Finds cells by column name, compared as everywhere: trimmed, without case. */
export class ColumnFinder {
  private readonly places: ReadonlyMap<string, number>;

  constructor(names: readonly string[]) {
    this.places = new Map(names.map((name, at) => [sameName(name), at]));
  }

  /** The trimmed cell, or an empty one when there is no such column. */
  cell(row: TableRow, column: string): string {
    return row.cells[this.places.get(sameName(column)) ?? -1] ?? '';
  }
}
