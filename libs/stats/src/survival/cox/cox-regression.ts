import { chiSquareUpperTail } from '../../distributions/chi-square-upper-tail';
import { type Figure } from '../../figures/figure';
import { notAvailable } from '../../figures/not-available';
import { shown } from '../../figures/shown';
import { cholesky } from './cholesky';
import { climb } from './climb';
import { type ChiSquareTest, type CoxFit, type HazardRatio } from './cox-fit';
import { type CoxRows } from './cox-rows';
import { orderRows } from './order-rows';
import { partialLikelihood } from './partial-likelihood';
import { solveCholesky } from './solve-cholesky';

const Z = 1.959963984540054;

/** Why there is no model: nobody under observation, a life that ends before it begins, nobody left, covariates of which one
 *  is said by the others (or never differs), a group whose hazard ratio has no bound, or Newton's steps without an end. */
export type CoxReason =
  | 'nobody-at-risk'
  | 'leaves-before-starting'
  | 'nobody-left'
  | 'collinear-covariates'
  | 'separated'
  | 'no-convergence';

/** Cox's proportional hazards with Efron's correction for ties, delayed entry (entry < day <= exit) and a baseline for each
 *  stratum: Newton-Raphson with halved steps, Wald, likelihood-ratio and score test, 95 % intervals. Which covariates stand
 *  in the model, and whether there are leavers enough for them, is for the caller to say. Throws a RangeError as orderRows.
 *  Source: Cox 1972; Efron 1977; docs/methods/cox-regression.md. */
export function coxRegression(rows: CoxRows): Figure<CoxFit, CoxReason> {
  const ordered = orderRows(rows);
  if (ordered === null) return notAvailable('leaves-before-starting');
  const { covariates: width, events, byExit } = ordered;
  if (byExit.length === 0) return notAvailable('nobody-at-risk');
  if (events === 0) return notAvailable('nobody-left');
  const zero = partialLikelihood(ordered, new Float64Array(width));
  const root = cholesky(zero.information, width);
  if (root === null) return notAvailable('collinear-covariates');
  const top = climb(ordered, zero);
  if (top.status === 'not-available') return top;
  const { coefficients, last, lower, steps } = top.value;
  const test = (statistic: number): ChiSquareTest => ({
    ...{ statistic, degreesOfFreedom: width, p: chiSquareUpperTail(Math.max(0, statistic), width) },
  });
  return shown({
    hazardRatios: Array.from(coefficients, (coefficient, at) => {
      const unit = new Float64Array(width);
      unit[at] = 1;
      return hazardRatio(coefficient, Math.sqrt(solveCholesky(lower, unit)[at] as number));
    }),
    logLikelihood: last.logLikelihood,
    logLikelihoodAtZero: zero.logLikelihood,
    wald: test(quadratic(lower, coefficients)),
    likelihoodRatio: test(2 * (last.logLikelihood - zero.logLikelihood)),
    score: test(dot(zero.score, solveCholesky(root, zero.score))),
    ...{ people: byExit.length, events, steps, ordered },
  });
}

function hazardRatio(coefficient: number, standardError: number): HazardRatio {
  const reach = Z * standardError;
  return {
    ...{ coefficient, standardError, ratio: Math.exp(coefficient) },
    ...{ lower: Math.exp(coefficient - reach), upper: Math.exp(coefficient + reach) },
    p: chiSquareUpperTail((coefficient / standardError) ** 2, 1),
  };
}

/** b' L L' b. */
function quadratic(lower: Float64Array, b: Float64Array): number {
  const size = b.length;
  let sum = 0;
  for (let column = 0; column < size; column += 1) {
    let part = 0;
    for (let row = column; row < size; row += 1)
      part += (lower[row * size + column] as number) * (b[row] as number);
    sum += part * part;
  }
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] as number), 0);
}
