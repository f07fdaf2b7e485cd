import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { wilsonInterval } from '../intervals/wilson-interval';
import { kaplanMeier } from '../survival/kaplan-meier';
import { lastStep } from '../survival/last-step';
import { logLogInterval } from '../survival/log-log-interval';
import { tallyService } from '../survival/tally-service';

/** Everybody who joined in one period, whether still there or not, one row each; days. */
export interface JoinerCohort {
  /** From joining to leaving, or to the as-at date. */
  readonly service: Int32Array;
  /** From joining to the as-at date: how long the person could have been seen. */
  readonly observable: Int32Array;
  /** 1 = left at the end of `service`. */
  readonly left: Uint8Array;
}

export interface EarlyLeavers {
  readonly joiners: number;
  /** Joiners who could have been seen for the whole time. */
  readonly exposed: number;
  /** Share gone by then, 0-1. */
  readonly share: number;
  /** Null where the method ends: nobody or everybody gone. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Counted when everybody could be seen for the whole time (Wilson interval), else from the retention curve. */
  readonly method: 'counted' | 'kaplan-meier';
}

/** The share of a cohort that must have been there long enough before any figure is given. */
const LEAST_EXPOSED = 0.8;

/** Share of a joiner cohort that had left within `withinDays` (365, 730, 1,826 for 12, 24 and 60 months). The denominator
 *  is the cohort, never the leavers. People who joined too recently are right-censored. Not available without joiners, and
 *  until 80 % of the cohort could be seen for the whole time. Who leaves on the first day counts as leaving after one day.
 *  Throws a RangeError for columns of different lengths or `withinDays` < 1. Source: docs/methods/early-leavers.md. */
export function earlyLeavers(
  { service, observable, left }: JoinerCohort,
  withinDays: number,
): Figure<EarlyLeavers, 'nobody-joined' | 'cohort-too-young' | 'leaves-before-starting'> {
  const joiners = service.length;
  if (observable.length !== joiners || left.length !== joiners || !(withinDays >= 1)) {
    throw new RangeError('a cohort has columns of one length, and a time of a day or more');
  }
  if (joiners === 0) return notAvailable('nobody-joined');
  if (service.some((days, row) => days < 0 || days > (observable[row] as number))) {
    return notAvailable('leaves-before-starting');
  }
  const exposed = observable.reduce((sum, days) => sum + (days >= withinDays ? 1 : 0), 0);
  if (exposed < LEAST_EXPOSED * joiners) return notAvailable('cohort-too-young');
  if (exposed < joiners) return shown({ joiners, exposed, ...fromCurve(service, left, withinDays) });
  const gone = service.reduce((sum, days, row) => sum + (left[row] === 1 && days <= withinDays ? 1 : 0), 0);
  const interval = wilsonInterval(gone, joiners);
  return shown({
    joiners,
    exposed,
    share: gone / joiners,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    method: 'counted',
  });
}

function fromCurve(service: Int32Array, left: Uint8Array, withinDays: number) {
  const columns = {
    entry: new Int32Array(service.length),
    exit: service.map((days) => Math.max(1, days)),
    route: left,
    group: new Int16Array(service.length),
  };
  const table = tallyService(columns, 1, 1);
  const curve = table.status === 'shown' ? kaplanMeier(table.value, 0, 1) : table;
  const step = curve.status === 'shown' ? lastStep(curve.value.days, withinDays) : -1;
  if (curve.status !== 'shown' || step < 0) {
    return { share: 0, lower: null, upper: null, method: 'kaplan-meier' } as const;
  }
  const survival = curve.value.survival[step] as number;
  const interval = logLogInterval(survival, curve.value.greenwoodSum[step] as number);
  return {
    share: 1 - survival,
    lower: interval ? 1 - interval.upper : null,
    upper: interval ? 1 - interval.lower : null,
    method: 'kaplan-meier',
  } as const;
}
