import { chiSquareUpperTail } from '../../distributions/chi-square-upper-tail';
import { cholesky } from './cholesky';
import { type ChiSquareTest } from './cox-fit';
import { type SchoenfeldResiduals } from './schoenfeld-residuals';
import { solveCholesky } from './solve-cholesky';

/** Score test that the coefficients of some covariates (`of`, by place) change with time, all others being free but constant.
 *  null when there are too few days to tell. */
export function timeScoreTest(residuals: SchoenfeldResiduals, of: readonly number[]): ChiSquareTest | null {
  const { covariates: width, time, raw, information } = residuals;
  const size = width + of.length;
  const score = new Float64Array(size);
  for (const [at, covariate] of of.entries()) {
    score[width + at] = time.reduce((sum, g, row) => sum + g * (raw[row * width + covariate] as number), 0);
  }
  // Coefficients and their slopes on time, side by side: an element belongs to a block by how many slopes it joins.
  const covariateOf = (place: number) => (place < width ? place : (of[place - width] as number));
  const joint = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      const block = information[(row < width ? 0 : 1) + (column < width ? 0 : 1)] as Float64Array;
      const [a, b] = [covariateOf(row), covariateOf(column)];
      joint[row * size + column] = block[Math.max(a, b) * width + Math.min(a, b)] as number;
    }
  }
  const root = cholesky(joint, size);
  if (root === null) return null;
  const solved = solveCholesky(root, score);
  const statistic = score.reduce((sum, slope, at) => sum + slope * (solved[at] as number), 0);
  return { statistic, degreesOfFreedom: of.length, p: chiSquareUpperTail(statistic, of.length) };
}
