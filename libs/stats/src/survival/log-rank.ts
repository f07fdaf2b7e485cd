import { chiSquareUpperTail } from '../distributions/chi-square-upper-tail';
import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { type RiskTable } from './risk-table';

export interface LogRank {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  /** Leavers counted, and leavers that a common curve would lead one to expect, by group. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
}

/** Log-rank test that the groups of a table leave at one rate, with delayed entry and the hypergeometric variance; several
 *  tables of the same groups are strata (entry route, cohort) and compared each within itself. Groups never at risk
 *  beside another change nothing. Not available without leavers, or with one group only. Throws a RangeError for strata
 *  of different groups. Source: Mantel 1966; docs/methods/log-rank.md. */
export function logRank(strata: readonly RiskTable[]): Figure<LogRank, 'nobody-left' | 'nothing-to-compare'> {
  const groups = strata[0]?.groups ?? 0;
  if (strata.some((table) => table.groups !== groups)) throw new RangeError('strata hold the same groups');
  const observed = new Float64Array(groups);
  const expected = new Float64Array(groups);
  const variance = new Float64Array(groups * groups);
  for (const table of strata) addStratum(table, observed, expected, variance);
  mirror(variance, groups);
  if (observed.every((count) => count === 0)) return notAvailable('nobody-left');
  const { statistic, rank } = quadraticForm(
    observed.map((count, group) => count - (expected[group] as number)),
    variance,
  );
  if (rank === 0) return notAvailable('nothing-to-compare');
  const p = chiSquareUpperTail(statistic, rank);
  return shown({ statistic, degreesOfFreedom: rank, p, observed, expected });
}

function addStratum(
  table: RiskTable,
  observed: Float64Array,
  expected: Float64Array,
  variance: Float64Array,
): void {
  const { groups, width } = table;
  const atRisk = new Float64Array(groups);
  const share = new Float64Array(groups);
  let everybody = 0;
  for (let day = 0; day < width; day += 1) {
    let left = 0;
    for (let at = day; at < groups * width; at += width) left += table.left[at] as number;
    if (left > 0) {
      const spread = everybody > 1 ? (left * (everybody - left)) / (everybody - 1) : 0;
      for (let group = 0; group < groups; group += 1) share[group] = (atRisk[group] as number) / everybody;
      for (let group = 0; group < groups; group += 1) {
        const own = share[group] as number;
        observed[group] = (observed[group] as number) + (table.left[group * width + day] as number);
        expected[group] = (expected[group] as number) + left * own;
        const row = group * groups;
        const times = -spread * own;
        // The half from the diagonal on: the matrix is symmetric.
        for (let other = group; other < groups; other += 1) {
          variance[row + other] = (variance[row + other] as number) + times * (share[other] as number);
        }
        variance[row + group] = (variance[row + group] as number) - times;
      }
    }
    for (let group = 0, at = day; group < groups; group += 1, at += width) {
      const change = (table.entered[at] as number) - (table.exited[at] as number);
      atRisk[group] = (atRisk[group] as number) + change;
      everybody += change;
    }
  }
}

function mirror(variance: Float64Array, size: number): void {
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < row; column += 1) {
      variance[row * size + column] = variance[column * size + row] as number;
    }
  }
}

/** u' V^- u and the rank of V. V is singular by nature (its rows sum to 0), so directions without variance are left out. */
function quadraticForm(u: Float64Array, variance: Float64Array): { statistic: number; rank: number } {
  const size = u.length;
  const v = variance.slice();
  const rest = u.slice();
  let [statistic, rank] = [0, 0];
  for (let pivot = 0; pivot < size; pivot += 1) {
    const d = v[pivot * size + pivot] as number;
    if (d <= 1e-10 * (variance[pivot * size + pivot] as number)) continue;
    const y = rest[pivot] as number;
    statistic += (y * y) / d;
    rank += 1;
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = (v[row * size + pivot] as number) / d;
      rest[row] = (rest[row] as number) - factor * y;
      for (let column = pivot + 1; column < size; column += 1) {
        const cell = row * size + column;
        v[cell] = (v[cell] as number) - factor * (v[pivot * size + column] as number);
      }
    }
  }
  return { statistic, rank };
}
