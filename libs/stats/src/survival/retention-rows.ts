import { lastStep } from './last-step';
import { logLogInterval } from './log-log-interval';
import { type RetentionCurve } from './retention-curve';
import { type RiskTable } from './risk-table';

/** The curve at one length of service. */
export interface RetentionRow {
  readonly years: number;
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

const DAYS_PER_YEAR = 365.25;

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
  const rows = [rowAt(curve, table, group, curve.startsAt, curve.startsAt)];
  let before = curve.startsAt;
  for (let point = Math.floor(curve.startsAt / DAYS_PER_YEAR / every) + 1; ; point += 1) {
    const day = Math.round(point * every * DAYS_PER_YEAR);
    if (day > curve.reliableUntil) return rows;
    if (day > before) rows.push(rowAt(curve, table, group, day, before));
    before = Math.max(before, day);
  }
}

function rowAt(
  curve: RetentionCurve,
  table: RiskTable,
  group: number,
  day: number,
  before: number,
): RetentionRow {
  const step = lastStep(curve.days, day);
  const survival = step < 0 ? 1 : (curve.survival[step] as number);
  const interval = step < 0 ? null : logLogInterval(survival, curve.greenwoodSum[step] as number);
  let left = 0;
  for (let at = lastStep(curve.days, before) + 1; at <= step; at += 1) left += curve.left[at] as number;
  return {
    years: day / DAYS_PER_YEAR,
    days: day,
    atRisk: atRiskOn(table, group, day === curve.startsAt ? day + 1 : day),
    left,
    survival,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
  };
}

function atRiskOn(table: RiskTable, group: number, day: number): number {
  let atRisk = 0;
  for (let at = group * table.width; at < group * table.width + day; at += 1) {
    atRisk += (table.entered[at] as number) - (table.exited[at] as number);
  }
  return atRisk;
}
