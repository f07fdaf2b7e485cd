/** Minimise or maximise a sum over columns that obey bounds and rows. Passed in: the engine and its thread live in the
 *  API. Infinite bounds are `Infinity` and `-Infinity`. */
export interface LinearProgram {
  readonly columns: { readonly lower: Float64Array; readonly upper: Float64Array };
  readonly rows: readonly LinearRow[];
}

export interface LinearRow {
  readonly lower: number;
  readonly upper: number;
  readonly columns: readonly number[];
  readonly weights: readonly number[];
}

export interface OpenProgram {
  /** The smallest value of the weighted sum of `columns` and a solution that has it; null when no table fits the rows.
   *  For a largest value pass negative weights. An unbounded sum is `-Infinity`. */
  minimise(columns: readonly number[], weights: readonly number[]): LinearOptimum | null;
  close(): void;
}

export interface LinearOptimum {
  readonly value: number;
  /** One number per column. */
  readonly solution: Float64Array;
  /** One number per row: by how much the smallest value moves when a bound of the row gives way by one. Rows with a price
   *  other than 0 prove the optimum. */
  readonly prices: Float64Array;
}

export interface LinearSolver {
  open(program: LinearProgram): OpenProgram;
}
