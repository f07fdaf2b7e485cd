import { type RetentionCurve } from '@muster/contracts';
import { DAYS_PER_YEAR } from '@muster/domain';
import { type ServiceColumns } from '@muster/ledger';
import {
  cumulativeIncidence,
  incidenceRows,
  kaplanMeier,
  medianStay,
  retentionRows,
  type RiskTable,
  tallyService,
} from '@muster/stats';
import { observedService } from '../questions/observed-service';
import { type LeavingRoute } from './leaving-routes';

/** What a curve says of its people; its name and the curve from snapshots are added by others. */
export type StaysCurve = Omit<RetentionCurve, 'group' | 'labels' | 'undeclared' | 'fromSnapshots'>;

/** The retention curve of some `rows` of stays, and on the same grid the share gone by each route. `every`: width of the
 *  grid in years of service. */
export function curveOfStays(
  stays: ServiceColumns,
  rows: Int32Array,
  routes: readonly LeavingRoute[],
  every: number,
): StaysCurve {
  const people = rows.length;
  const table = tallyService(observedService(stays, rows), 1, routes.length);
  if (table.status === 'not-available') return withoutCurve(people, table.reason);
  const curve = kaplanMeier(table.value, 0);
  if (curve.status === 'not-available') return withoutCurve(people, curve.reason);
  const { startsAt, reliableUntil } = curve.value;
  const points = retentionRows(curve.value, table.value, 0, every);
  const median = medianStay(curve.value);
  // Beyond the last row so few people are at risk that a median would be the service of one of them.
  const medianDays =
    median.status === 'shown' && median.value.days <= reliableUntil ? median.value.days : null;
  return {
    status: 'shown',
    reason: null,
    people,
    startsAtYears: startsAt / DAYS_PER_YEAR,
    endsAtYears: reliableUntil / DAYS_PER_YEAR,
    medianYears: medianDays === null ? null : Math.round((medianDays / DAYS_PER_YEAR) * 10) / 10,
    rows: points.map(({ years, atRisk, left, survival, lower, upper }) => {
      return { years, atRisk, left, survival, lower, upper };
    }),
    incidence: incidenceOf(table.value, routes, points),
  };
}

function incidenceOf(
  table: RiskTable,
  routes: readonly LeavingRoute[],
  points: readonly { readonly years: number; readonly days: number }[],
): RetentionCurve['incidence'] {
  const curves = cumulativeIncidence(table, 0);
  if (curves.status === 'not-available') return [];
  const rows = incidenceRows(
    curves.value,
    points.map(({ days }) => days),
  );
  return rows.flatMap((row, at) => {
    const years = points[at]?.years;
    if (years === undefined) return [];
    const shares = row.routes.map((share, route) => ({ code: routes[route]?.code ?? '', ...share }));
    return [{ years, stillInPost: row.survival, routes: shares }];
  });
}

function withoutCurve(people: number, reason: string): StaysCurve {
  return {
    ...{ status: 'not-available', reason, people },
    ...{ startsAtYears: null, endsAtYears: null, medianYears: null, rows: [], incidence: [] },
  };
}
