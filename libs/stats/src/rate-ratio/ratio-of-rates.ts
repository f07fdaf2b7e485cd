import { type Figure } from '../figures/figure';
import { shown } from '../figures/shown';
import { type EventCount } from '../intervals/event-count';
import { katzInterval } from '../intervals/katz-interval';
import { koopmanInterval } from '../intervals/koopman-interval';
import { type RatioInterval } from '../intervals/ratio-interval';

export interface RatioOfRates extends RatioInterval {
  readonly method: 'katz' | 'koopman';
}

/** Ratio of two rates (group over comparator) with the interval that fits: Katz, or Koopman when any of the four cells
 *  (events and the rest, on both sides) is below 5. The method is named. Source: docs/methods/ratio-of-rates.md. */
export function ratioOfRates(
  group: EventCount,
  comparator: EventCount,
): Figure<RatioOfRates, 'nobody-at-risk' | 'no-events'> {
  const smallest = Math.min(
    ...[group, comparator].flatMap((side) => [side.events, side.atRisk - side.events]),
  );
  const method = smallest < 5 ? 'koopman' : 'katz';
  const figure = (method === 'koopman' ? koopmanInterval : katzInterval)(group, comparator);
  return figure.status === 'shown' ? shown({ ...figure.value, method }) : figure;
}
