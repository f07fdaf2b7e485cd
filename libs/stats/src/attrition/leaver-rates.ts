import { averageOverDays, type Flow } from '@muster/domain';
import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { personTimeRate, type PersonTimeRate } from '../intervals/person-time-rate';
import { type AttritionCounts } from './attrition-counts';
import { type CountRate } from './count-rate';
import { rateOfCount } from './rate-of-count';

export interface LeaverRates {
  /** As the Home Office publishes it: leavers without transfers out, over headcount at the start. */
  readonly start: Figure<CountRate, 'nobody-at-start'>;
  /** Our own default: all leavers over the mean of start and end. */
  readonly average: Figure<CountRate, 'nobody-in-post'>;
  /** All leavers over person-years: per year, whatever the length of the period. */
  readonly personYears: Figure<PersonTimeRate, 'not-held' | 'nobody-at-risk' | 'events-without-time'>;
  /** How one gets from the first rate to the second. */
  readonly reconciliation: Figure<RateReconciliation, 'nobody-at-start' | 'nobody-in-post'>;
  /** Headcount at the start, plus joiners, less leavers, less headcount at the end: 0, or people whose coming or going
   *  is not held, for example because they changed the part of the workforce. */
  readonly unexplainedPeople: number;
}

/** `from` + `transfersOut` + `averageInsteadOfStart` = `to`. */
export interface RateReconciliation {
  readonly from: number;
  readonly transfersOut: number;
  readonly averageInsteadOfStart: number;
  readonly to: number;
}

/** Leaver rates of one period on the three denominators in use, and what lies between the two that are quoted against each
 *  other. Rates are of the period as it is: only 12 months make a yearly rate. Force loss counts transfers out, service
 *  loss does not. Throws a RangeError for flows of another period than start to end, and for more transfers out than
 *  leavers. Source: docs/methods/leaver-rates.md. */
export function leaverRates(counts: AttritionCounts): LeaverRates {
  const { start, end, joiners, leavers, transfersOut, personYears } = counts;
  const covers = ({ after, to }: Flow) => after === start.asAt && to === end.asAt;
  if (![joiners, leavers, transfersOut].every(covers) || transfersOut.events > leavers.events) {
    throw new RangeError('flows run from start to end, and transfers out are leavers');
  }
  const { averageInPost } = averageOverDays([start, end]);
  const serviceLoss = leavers.events - transfersOut.events;
  return {
    start:
      start.inPost === 0 ? notAvailable('nobody-at-start') : shown(rateOfCount(serviceLoss, start.inPost)),
    average:
      averageInPost === 0
        ? notAvailable('nobody-in-post')
        : shown(rateOfCount(leavers.events, averageInPost)),
    personYears:
      personYears === null ? notAvailable('not-held') : personTimeRate(leavers.events, personYears),
    reconciliation: reconcile(leavers.events, serviceLoss, start.inPost, averageInPost),
    unexplainedPeople: start.inPost + joiners.events - leavers.events - end.inPost,
  };
}

function reconcile(
  leavers: number,
  serviceLoss: number,
  atStart: number,
  onAverage: number,
): LeaverRates['reconciliation'] {
  if (onAverage === 0) return notAvailable('nobody-in-post');
  if (atStart === 0) return notAvailable('nobody-at-start');
  return shown({
    from: serviceLoss / atStart,
    transfersOut: (leavers - serviceLoss) / atStart,
    averageInsteadOfStart: (leavers * (atStart - onAverage)) / (atStart * onAverage),
    to: leavers / onAverage,
  });
}
