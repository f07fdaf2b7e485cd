import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { type RetentionCurve } from './retention-curve';
import { type RiskTable } from './risk-table';
import { startOfCurve } from './start-of-curve';

/** Kaplan-Meier retention curve of one group with delayed entry: a person is at risk on the days entry < t <= exit. It
 *  starts where at least `leastAtRisk` people are at risk (20 unless told) and is then the curve of those who had
 *  stayed that long. Leaving counts whatever the route. Not available when nobody, or never enough people, are at risk.
 *  Source: Kaplan and Meier 1958; Tsai, Jewell and Wang 1987; docs/methods/retention.md. */
export function kaplanMeier(
  table: RiskTable,
  group: number,
  leastAtRisk = 20,
): Figure<RetentionCurve, 'nobody-at-risk' | 'too-few-at-risk'> {
  if (!startOfCurve(table, group, 1)) return notAvailable('nobody-at-risk');
  const start = startOfCurve(table, group, leastAtRisk);
  if (!start) return notAvailable('too-few-at-risk');
  const base = group * table.width;
  const steps = new Steps(countSteps(table, base, start.startsAt + 1));
  let { atRisk } = start;
  let [endsAt, reliableUntil, reliable] = [start.startsAt, start.startsAt, true];
  let [survival, greenwoodSum] = [1, 0];
  for (let day = start.startsAt + 1; day < table.width; day += 1) {
    if (atRisk > 0) endsAt = day;
    reliable &&= atRisk >= leastAtRisk;
    if (reliable) reliableUntil = day;
    const left = table.left[base + day] as number;
    if (left > 0) {
      survival *= (atRisk - left) / atRisk;
      greenwoodSum += left / (atRisk * (atRisk - left));
      steps.add(day, atRisk, left, survival, greenwoodSum);
    }
    atRisk += (table.entered[base + day] as number) - (table.exited[base + day] as number);
  }
  return shown({ startsAt: start.startsAt, endsAt, reliableUntil, ...steps.columns() });
}

function countSteps({ left, width }: RiskTable, base: number, from: number): number {
  let steps = 0;
  for (let at = base + from; at < base + width; at += 1) if ((left[at] as number) > 0) steps += 1;
  return steps;
}

/** Columns that grow up to a known length. */
class Steps {
  private length = 0;
  private readonly integers: readonly [Int32Array, Int32Array, Int32Array];
  private readonly reals: readonly [Float64Array, Float64Array];

  constructor(most: number) {
    this.integers = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
    this.reals = [new Float64Array(most), new Float64Array(most)];
  }

  add(day: number, atRisk: number, left: number, survival: number, greenwoodSum: number): void {
    this.integers[0][this.length] = day;
    this.integers[1][this.length] = atRisk;
    this.integers[2][this.length] = left;
    this.reals[0][this.length] = survival;
    this.reals[1][this.length] = greenwoodSum;
    this.length += 1;
  }

  columns() {
    const [days, atRisk, left] = this.integers;
    const [survival, greenwoodSum] = this.reals;
    return { days, atRisk, left, survival, greenwoodSum };
  }
}
