/** Sums over columns that are never negative, between bounds; Infinity where there is none. */
export interface AttackProgram {
  readonly columns: number;
  readonly rows: readonly AttackRow[];
}

export interface AttackRow {
  readonly low: number;
  readonly high: number;
  readonly columns: Int32Array;
  readonly weights: Float64Array;
}

/** A solution that has the least or most people in some columns. */
export interface ExtremeTable {
  /** Infinity where nothing bounds them. */
  readonly people: number;
  readonly columns: Float64Array;
}

export interface LoadedProgram {
  /** Null when no table fits the rows. */
  least(columns: Int32Array): ExtremeTable | null;
  most(columns: Int32Array): ExtremeTable | null;
  free(): void;
}

/** Linear programming, passed in: the engine lives in the API. */
export interface AttackSolver {
  load(program: AttackProgram): LoadedProgram;
}
