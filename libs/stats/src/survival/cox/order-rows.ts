import { type CoxRows } from './cox-rows';

const MOST_COVARIATES = 32;

/** Rows in the two orders in which a risk set grows and shrinks when time runs backwards. */
export interface OrderedRows {
  readonly rows: CoxRows;
  readonly covariates: number;
  /** Rows with time at risk, by stratum, the last day first. */
  readonly byExit: Int32Array;
  readonly byEntry: Int32Array;
  /** Covariates around their means, row by row: differences of large numbers would lose digits. */
  readonly centred: Float64Array;
  readonly events: number;
}

/** Sorts the rows of a model once; null when somebody leaves before starting. Rows without time are left out. Throws a
 *  RangeError for columns of different lengths, no covariate, more than 32, and for covariates that are no number. */
export function orderRows(rows: CoxRows): OrderedRows | null {
  const { entry, exit, event, stratum, covariates } = rows;
  const size = entry.length;
  if ([exit, event, stratum, ...covariates].some(({ length }) => length !== size)) {
    throw new RangeError('columns of a model have one length');
  }
  const width = covariates.length;
  if (width === 0 || width > MOST_COVARIATES) throw new RangeError('a model has 1 to 32 covariates');
  const used: number[] = [];
  let events = 0;
  for (let row = 0; row < size; row += 1) {
    const [from, to] = [entry[row] as number, exit[row] as number];
    if (from < 0 || to < from) return null;
    if (from === to) continue;
    used.push(row);
    events += event[row] as number;
  }
  const byStratum = (of: Int32Array) => (a: number, b: number) =>
    (stratum[a] as number) - (stratum[b] as number) || (of[b] as number) - (of[a] as number);
  const order = (of: Int32Array) => Int32Array.from(used).sort(byStratum(of));
  const centred = centre(covariates, used);
  return { rows, covariates: width, byExit: order(exit), byEntry: order(entry), centred, events };
}

function centre(covariates: readonly Float64Array[], used: readonly number[]): Float64Array {
  const [size, width] = [covariates[0]?.length ?? 0, covariates.length];
  const centred = new Float64Array(size * width);
  for (const [at, column] of covariates.entries()) {
    let sum = 0;
    for (const row of used) sum += column[row] as number;
    if (!Number.isFinite(sum)) throw new RangeError('covariates are finite numbers');
    const mean = used.length > 0 ? sum / used.length : 0;
    for (const row of used) centred[row * width + at] = (column[row] as number) - mean;
  }
  return centred;
}
