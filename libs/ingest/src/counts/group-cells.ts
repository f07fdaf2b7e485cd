import { type CountedCell } from './counted-cell';

/** The cells of one group by stage, with the row that gave each. */
export interface GroupCells {
  readonly breakdown: readonly string[];
  readonly codes: readonly string[];
  readonly stages: Map<string, CountedCell>;
  /** Stage -> row, for naming rows instead of groups. */
  readonly rows: Map<string, number>;
}

/** Cells gathered by group, in order of first appearance. */
export class CellsByGroup {
  readonly groups = new Map<string, GroupCells>();

  /** Puts a cell in its place; false when there is one already. */
  put(group: readonly (readonly [string, string])[], stage: string, cell: CountedCell, row: number): boolean {
    const sorted = group.toSorted(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify(sorted);
    let cells = this.groups.get(key);
    if (!cells) {
      const breakdown = sorted.map(([dimension]) => dimension);
      cells = { breakdown, codes: sorted.map(([, code]) => code), stages: new Map(), rows: new Map() };
      this.groups.set(key, cells);
    }
    if (cells.stages.has(stage)) return false;
    cells.stages.set(stage, cell);
    cells.rows.set(stage, row);
    return true;
  }

  /** The group of which this is a part in one dimension, if the file gives it. */
  whole({ breakdown, codes }: GroupCells, dimension: string): GroupCells | undefined {
    const rest = breakdown.flatMap((each, at) => (each === dimension ? [] : [[each, codes[at] ?? '']]));
    return this.groups.get(JSON.stringify(rest));
  }
}
