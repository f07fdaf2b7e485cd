import { type Figure } from '../../figures/figure';
import { notAvailable } from '../../figures/not-available';
import { shown } from '../../figures/shown';
import { cholesky } from './cholesky';
import { type OrderedRows } from './order-rows';
import { type PartialLikelihood, partialLikelihood } from './partial-likelihood';
import { solveCholesky } from './solve-cholesky';

const MOST_STEPS = 40;
const MOST_HALVES = 20;

export interface Summit {
  readonly coefficients: Float64Array;
  readonly last: PartialLikelihood;
  /** Cholesky triangle of the information there. */
  readonly lower: Float64Array;
  readonly steps: number;
}

/** The coefficients of the greatest partial likelihood, by Newton's steps from 0, halved while they lead downhill, until a
 *  step is 1e-10 of a standard error. `separated` when the likelihood stands still while a coefficient runs away: all or
 *  none of a group left. */
export function climb(
  ordered: OrderedRows,
  zero: PartialLikelihood,
): Figure<Summit, 'separated' | 'no-convergence'> {
  const width = ordered.covariates;
  let coefficients = new Float64Array(width);
  let last = zero;
  let gained = Infinity;
  for (let steps = 0; steps <= MOST_STEPS; steps += 1) {
    const lower = cholesky(last.information, width);
    // It was regular at 0: only coefficients that run away flatten it.
    if (lower === null) return notAvailable('separated');
    const step = solveCholesky(lower, last.score);
    const size = Math.sqrt(last.score.reduce((sum, slope, at) => sum + slope * (step[at] as number), 0));
    if (size < 1e-10) return shown({ coefficients, last, lower, steps });
    const next = stepUphill(ordered, coefficients, step, last);
    if (next === null) return notAvailable('no-convergence');
    gained = next.last.logLikelihood - last.logLikelihood;
    ({ coefficients, last } = next);
  }
  return notAvailable(gained < 1e-6 ? 'separated' : 'no-convergence');
}

function stepUphill(
  ordered: OrderedRows,
  from: Float64Array,
  step: Float64Array,
  before: PartialLikelihood,
): { coefficients: Float64Array<ArrayBuffer>; last: PartialLikelihood } | null {
  // Near the top a step gains less than the rounding of the likelihood itself.
  const least = before.logLikelihood - 1e-12 * Math.abs(before.logLikelihood);
  for (let half = 0, part = 1; half <= MOST_HALVES; half += 1, part /= 2) {
    const coefficients = Float64Array.from(from, (value, at) => value + part * (step[at] as number));
    const last = partialLikelihood(ordered, coefficients);
    if (last.logLikelihood >= least) return { coefficients, last };
  }
  return null;
}
