import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { checkEventCount } from './check-event-count';
import { type EventCount } from './event-count';
import { type RatioInterval } from './ratio-interval';
import { Z_95 } from './z-95';

/** Ratio of two rates (group over comparator) with Katz's interval (95 %), normal on the scale of logarithms. Not
 *  available when either side is empty or has no event: its logarithm does not exist, and Koopman's interval is the one
 *  to use. Throws a RangeError for counts that are none. Source: Katz et al. 1978; docs/methods/ratio-of-rates.md. */
export function katzInterval(
  group: EventCount,
  comparator: EventCount,
): Figure<
  RatioInterval & { readonly ratio: number; readonly upper: number },
  'nobody-at-risk' | 'no-events'
> {
  checkEventCount(group);
  checkEventCount(comparator);
  if (group.atRisk === 0 || comparator.atRisk === 0) return notAvailable('nobody-at-risk');
  if (group.events === 0 || comparator.events === 0) return notAvailable('no-events');
  const ratio = (group.events * comparator.atRisk) / (group.atRisk * comparator.events);
  const factor = Math.exp(Z_95 * Math.sqrt(variancePart(group) + variancePart(comparator)));
  return shown({ ratio, lower: ratio / factor, upper: ratio * factor });
}

/** 1/events - 1/atRisk without the cancellation that large counts would suffer. */
function variancePart({ events, atRisk }: EventCount): number {
  return (atRisk - events) / (events * atRisk);
}
