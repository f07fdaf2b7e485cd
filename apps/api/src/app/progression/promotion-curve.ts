import { type TimeInRankAnswer } from '@muster/contracts';
import { DAYS_PER_YEAR } from '@muster/domain';
import { type RankSpanColumns } from '@muster/ledger';
import {
  cumulativeIncidence,
  incidenceRows,
  kaplanMeier,
  medianTimeToRoute,
  retentionRows,
  tallyService,
} from '@muster/stats';
import { observedService } from '../questions/observed-service';

type Curve = TimeInRankAnswer['curves'][number];
/** A curve without the name of its group. */
export type PromotionCurve = Omit<Curve, 'group' | 'labels' | 'undeclared'>;

const [PROMOTION, LEAVING] = [0, 1];
const YEARLY = 1;

/** How long some people are in a rank before they are promoted from it, leaving being the other way out: one row a year,
 *  from the first time in rank at which at least 20 are at risk to the last. A median beyond that is not given. `rows`
 *  are rows of `spans`. Source: docs/methods/cumulative-incidence.md. */
export function promotionCurve(spans: RankSpanColumns, rows: Int32Array): PromotionCurve {
  const table = tallyService(observedService(spans, rows), 1, 2);
  if (table.status !== 'shown') return noCurve('not-available', table.reason, rows.length);
  const retention = kaplanMeier(table.value, 0);
  const incidence = cumulativeIncidence(table.value, 0);
  if (retention.status !== 'shown') return noCurve('not-available', retention.reason, rows.length);
  if (incidence.status !== 'shown') return noCurve('not-available', incidence.reason, rows.length);
  const grid = retentionRows(retention.value, table.value, 0, YEARLY);
  const shares = incidenceRows(
    incidence.value,
    grid.map(({ days }) => days),
  );
  const median = medianTimeToRoute(incidence.value, PROMOTION);
  const { startsAt, reliableUntil } = retention.value;
  return {
    ...{ status: 'shown', reason: null, people: rows.length },
    startsAtYears: startsAt / DAYS_PER_YEAR,
    endsAtYears: reliableUntil / DAYS_PER_YEAR,
    medianYears:
      median.status === 'shown' && median.value <= reliableUntil ? median.value / DAYS_PER_YEAR : null,
    rows: grid.map(({ years, atRisk }, at) => ({
      ...{ years, atRisk },
      promoted: shares[at]?.routes[PROMOTION]?.share ?? 0,
      promotedLower: shares[at]?.routes[PROMOTION]?.lower ?? null,
      promotedUpper: shares[at]?.routes[PROMOTION]?.upper ?? null,
      left: shares[at]?.routes[LEAVING]?.share ?? 0,
      stillInRank: shares[at]?.survival ?? 1,
    })),
  };
}

/** A group without a curve. `people`: null when they cannot be counted. */
export function noCurve(
  status: 'not-held' | 'not-available',
  reason: string,
  people: number | null,
): PromotionCurve {
  return {
    ...{ status, reason, people, rows: [] },
    ...{ startsAtYears: null, endsAtYears: null, medianYears: null },
  };
}
