import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { logLogInterval } from './log-log-interval';
import { type RetentionCurve } from './retention-curve';

export interface MedianStay {
  readonly days: number;
  /** Null where the bound of the curve does not come down to one half. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Rounding of a product of shares that is exactly one half. */
const HALF = 0.5 + 1e-12;

/** Length of service at which half have left: the first day on which the curve is at or under one half, with the days
 *  on which its log-log bounds get there (95 %, Brookmeyer and Crowley). Where the curve starts late it is the median of
 *  those who had stayed until then. Not available while more than half stay. Source: docs/methods/retention.md. */
export function medianStay(curve: RetentionCurve): Figure<MedianStay, 'half-have-not-left'> {
  const intervals = Array.from(curve.survival, (survival, at) =>
    logLogInterval(survival, curve.greenwoodSum[at] as number),
  );
  const at = curve.survival.findIndex((survival) => survival <= HALF);
  if (at < 0) return notAvailable('half-have-not-left');
  const dayOf = (step: number) => (step < 0 ? null : (curve.days[step] as number));
  return shown({
    days: curve.days[at] as number,
    lower: dayOf(intervals.findIndex((interval) => interval !== null && interval.lower <= HALF)),
    upper: dayOf(intervals.findIndex((interval) => interval !== null && interval.upper <= HALF)),
  });
}
