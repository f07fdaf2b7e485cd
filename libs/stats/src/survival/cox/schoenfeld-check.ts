import { type Figure } from '../../figures/figure';
import { notAvailable } from '../../figures/not-available';
import { shown } from '../../figures/shown';
import { cholesky } from './cholesky';
import { type ChiSquareTest, type CoxFit } from './cox-fit';
import { schoenfeldResiduals, type SchoenfeldResiduals } from './schoenfeld-residuals';
import { solveCholesky } from './solve-cholesky';
import { timeScoreTest } from './time-score-test';

export interface SchoenfeldCheck {
  /** By covariate: does its coefficient change along service? `correlation` is that of the scaled residuals with the rank
   *  of the day: above 0 = the hazard ratio grows with service. */
  readonly covariates: readonly (ChiSquareTest & { readonly correlation: number })[];
  /** All covariates at once. */
  readonly global: ChiSquareTest;
}

/** Whether hazards are proportional: the score test that each coefficient changes with the rank of the day of service, as
 *  `cox.zph(fit, transform = "rank", terms = FALSE)` of R's survival 3.x gives it. Not available when leavers stand on so few
 *  days that slopes cannot be told from the coefficients. Source: Grambsch and Therneau 1994;
 *  docs/methods/schoenfeld-check.md. */
export function schoenfeldCheck(fit: CoxFit): Figure<SchoenfeldCheck, 'too-few-days'> {
  const coefficients = Float64Array.from(fit.hazardRatios, ({ coefficient }) => coefficient);
  const residuals = schoenfeldResiduals(fit.ordered, coefficients);
  const places = fit.hazardRatios.map((_ratio, at) => at);
  const global = timeScoreTest(residuals, places);
  const root = cholesky(residuals.information[0], places.length);
  if (global === null || root === null) return notAvailable('too-few-days');
  const scaled = scale(residuals, root);
  const covariates = places.map((at) => {
    const own = scaled.map((row) => row[at] as number);
    const test = timeScoreTest(residuals, [at]);
    return test && { ...test, correlation: correlate(residuals.time, own) };
  });
  const told = covariates.flatMap((check) => check ?? []);
  return told.length < places.length ? notAvailable('too-few-days') : shown({ covariates: told, global });
}

/** Residuals times the mean variance of a coefficient: the slope of these on time is that of the coefficient. */
function scale({ covariates: width, time, raw }: SchoenfeldResiduals, root: Float64Array): Float64Array[] {
  return Array.from(time, (_g, row) => {
    const solved = solveCholesky(root, raw.subarray(row * width, (row + 1) * width));
    return solved.map((value) => value * time.length);
  });
}

/** Pearson's, where the mean of `a` is 0. */
function correlate(a: Float64Array, b: readonly number[]): number {
  const mean = b.reduce((sum, value) => sum + value, 0) / b.length;
  let [both, own, other] = [0, 0, 0];
  for (const [at, value] of b.entries()) {
    const [x, y] = [a[at] as number, value - mean];
    both += x * y;
    own += x * x;
    other += y * y;
  }
  return both / Math.sqrt(own * other);
}
