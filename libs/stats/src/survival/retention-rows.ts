import { DAYS_PER_YEAR } from '@muster/domain';
import { lastStep } from './last-step';
import { logLogInterval } from './log-log-interval';
import { type RetentionCurve } from './retention-curve';
import { type RiskTable } from './risk-table';

/** The curve at one length of service. */
export interface RetentionRow {
  /** The point of the grid itself: 1, 2, 3; in the first row, where the curve starts. */
  readonly years: number;
  /** The same in whole days. */
  readonly days: number;
  /** In post and under observation on that day; in the first row, on the day after. */
  readonly atRisk: number;
  /** Left since the row before. */
  readonly left: number;
  readonly survival: number;
  /** Null where nobody or everybody has left. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A curve on a grid of `every` years of service (1, or 0.25): steps by the day could single out a person. Begins with
 *  the start of the curve and ends with the last grid point up to which enough people were at risk. Source:
 *  docs/methods/retention.md. Throws a RangeError unless `every` > 0. */
export function retentionRows(
  curve: RetentionCurve,
  table: RiskTable,
  group: number,
  every: number,
): readonly RetentionRow[] {
  if (!(every > 0)) throw new RangeError('a grid needs a width');
  const grid = [{ years: curve.startsAt / DAYS_PER_YEAR, day: curve.startsAt }];
  for (let point = Math.floor(curve.startsAt / DAYS_PER_YEAR / every) + 1; ; point += 1) {
    const years = point * every;
    const day = Math.round(years * DAYS_PER_YEAR);
    if (day > curve.reliableUntil) break;
    if (day > (grid.at(-1)?.day ?? 0)) grid.push({ years, day });
  }
  // Nobody is at risk on the day on which the curve starts: the first row tells of the day after.
  const atRisk = atRiskOn(
    table,
    group,
    grid.map(({ day }, at) => (at === 0 ? day + 1 : day)),
  );
  return grid.map(({ years, day }, at) => ({
    years,
    ...rowAt(curve, day, grid[at - 1]?.day ?? day),
    atRisk: atRisk[at] as number,
  }));
}

function rowAt(curve: RetentionCurve, day: number, before: number): Omit<RetentionRow, 'atRisk' | 'years'> {
  const step = lastStep(curve.days, day);
  const survival = step < 0 ? 1 : (curve.survival[step] as number);
  const interval = step < 0 ? null : logLogInterval(survival, curve.greenwoodSum[step] as number);
  let left = 0;
  for (let at = lastStep(curve.days, before) + 1; at <= step; at += 1) left += curve.left[at] as number;
  return {
    days: day,
    left,
    survival,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
  };
}

/** At risk on each of rising `days`, in one pass over the days of service. */
function atRiskOn(table: RiskTable, group: number, days: readonly number[]): readonly number[] {
  const base = group * table.width;
  let [now, atRisk] = [0, 0];
  return days.map((day) => {
    for (; now < day; now += 1) {
      atRisk += (table.entered[base + now] as number) - (table.exited[base + now] as number);
    }
    return atRisk;
  });
}
