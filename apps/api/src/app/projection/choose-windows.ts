import { addMonths, type EpochDay, toEpochDay, toReferenceDate } from '@muster/domain';
import { type ProjectionPlan } from './plan-projection';

/** Two snapshots between which rates are counted. */
export interface RateWindow {
  readonly from: EpochDay;
  readonly to: EpochDay;
}

/** A window that ended years ago, and the snapshots that stand for one, two and three years after it. */
export interface BackTestWindow extends RateWindow {
  readonly observed: readonly EpochDay[];
}

const RATE_MONTHS = 36;
/** A year, less than a month: snapshots are not made on the day. */
const LEAST_DAYS = 335;
/** A snapshot stands for a day when it is no older. */
const OLDEST_DAYS = 45;

/** The last three years before `to`, or as much of them as is held: null with less than a year. */
export function rateWindow({ snapshots }: ProjectionPlan, to: EpochDay): RateWindow | null {
  const days = daysOf(snapshots);
  const wanted = addMonths(to, -RATE_MONTHS);
  const from = days.findLast((day) => day <= wanted) ?? days[0];
  return from !== undefined && to - from >= LEAST_DAYS ? { from, to } : null;
}

/** The window of a back-test before `now`: three years ago where there are rates before it, else two, else one. */
export function backTestWindow(plan: ProjectionPlan, now: EpochDay): BackTestWindow | null {
  const days = daysOf(plan.snapshots);
  for (const years of [3, 2, 1]) {
    const to = standsFor(days, addMonths(now, -12 * years));
    const window = to === null ? null : rateWindow(plan, to);
    if (!window) continue;
    const observed = Array.from({ length: years }, (_, at) =>
      standsFor(days, addMonths(window.to, 12 * (at + 1))),
    );
    if (observed.every((day) => day !== null)) return { ...window, observed };
  }
  return null;
}

function daysOf(snapshots: ProjectionPlan['snapshots']): readonly EpochDay[] {
  return snapshots.map(({ asAt }) => toEpochDay(toReferenceDate(asAt)));
}

function standsFor(days: readonly EpochDay[], wanted: EpochDay): EpochDay | null {
  const day = days.findLast((each) => each <= wanted);
  return day !== undefined && wanted - day <= OLDEST_DAYS ? day : null;
}
