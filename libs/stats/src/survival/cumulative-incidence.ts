import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { type RiskTable } from './risk-table';
import { startOfCurve } from './start-of-curve';

/** Share that has left by one route, by day of service; before the first entry of `days` it is 0. */
export interface RouteIncidence {
  readonly incidence: Float64Array;
  readonly variance: Float64Array;
}

export interface CumulativeIncidence {
  /** The curves are those of people who had stayed this long; 0 = from joining. */
  readonly startsAt: number;
  /** Days on which somebody left by any route. */
  readonly days: Int32Array;
  readonly atRisk: Int32Array;
  /** Share still in post: with the routes it sums to 1. */
  readonly survival: Float64Array;
  /** In the order of the routes' codes. */
  readonly routes: readonly RouteIncidence[];
}

/** Cumulative incidence by route of one group (Aalen-Johansen) with delayed entry: the share that has left by each route,
 *  where leaving by one ends the chance of leaving by another. One minus a Kaplan-Meier curve per route would overstate
 *  every one of them. The variance is the one of Greenwood's type. Start and reasons as `kaplanMeier`. Source: Aalen and
 *  Johansen 1978; Andersen et al. 1993, IV.4; docs/methods/cumulative-incidence.md. */
export function cumulativeIncidence(
  table: RiskTable,
  group: number,
  leastAtRisk = 20,
): Figure<CumulativeIncidence, 'nobody-at-risk' | 'too-few-at-risk'> {
  if (!startOfCurve(table, group, 1)) return notAvailable('nobody-at-risk');
  const start = startOfCurve(table, group, leastAtRisk);
  if (!start) return notAvailable('too-few-at-risk');
  const base = group * table.width;
  const { days, atRisk } = leavingDays(table, base, start);
  const survival = new Float64Array(days.length);
  const routes = Array.from({ length: table.routes }, (_, route) => {
    const offset = route * table.groups * table.width + base;
    const incidence = new Float64Array(days.length);
    const variance = new Float64Array(days.length);
    // Of (survival, incidence): the two variances and the covariance, carried from step to step.
    let [s, f, varS, varF, covSF] = [1, 0, 0, 0, 0];
    for (let at = 0; at < days.length; at += 1) {
      const n = atRisk[at] as number;
      const day = days[at] as number;
      const all = (table.left[base + day] as number) / n;
      const own = (table.leftByRoute[offset + day] as number) / n;
      varF += 2 * own * covSF + own * own * varS + (s * s * own * (1 - own)) / n;
      covSF = (1 - all) * (covSF + own * varS) - (s * s * own * (1 - all)) / n;
      varS = (1 - all) ** 2 * varS + (s * s * all * (1 - all)) / n;
      f += s * own;
      s *= (n - (table.left[base + day] as number)) / n;
      [survival[at], incidence[at], variance[at]] = [s, f, varF];
    }
    return { incidence, variance };
  });
  return shown({ startsAt: start.startsAt, days, atRisk, survival, routes });
}

function leavingDays(
  table: RiskTable,
  base: number,
  start: { readonly startsAt: number; readonly atRisk: number },
): { readonly days: Int32Array; readonly atRisk: Int32Array } {
  const days: number[] = [];
  const atRisk: number[] = [];
  for (let day = start.startsAt + 1, now = start.atRisk; day < table.width; day += 1) {
    if ((table.left[base + day] as number) > 0) {
      days.push(day);
      atRisk.push(now);
    }
    now += (table.entered[base + day] as number) - (table.exited[base + day] as number);
  }
  return { days: Int32Array.from(days), atRisk: Int32Array.from(atRisk) };
}
