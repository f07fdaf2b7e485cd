import { type CellReader } from '../values/cell-reader';

/** One cell of a row that is read: where it stands in the file and in the coded row. */
export interface PlannedCell {
  readonly position: number;
  readonly index: number;
  readonly reader: CellReader;
}

/** How the rows of one file are read. */
export interface RowPlan {
  readonly person: number;
  /** In the order of reading: the workforce type before the rank. */
  readonly cells: readonly PlannedCell[];
  /** The same for somebody whose characteristics are withheld by notice: their cells are not read at all. */
  readonly uncovered: readonly PlannedCell[];
  /** Where a withheld characteristic stands in the coded row, and the id that takes its place. */
  readonly covered: readonly { readonly index: number; readonly id: () => number }[];
  /** Read for leavers only. */
  readonly leavingReason: PlannedCell | undefined;
  /** The coded row before any cell is read, constants filled in. Readers and `RowScreen` share it. */
  readonly values: Int32Array;
  /** Columns of open lists with the codes that this file uses. */
  readonly openLists: readonly { readonly column: string; readonly used: ReadonlySet<string> }[];
}
