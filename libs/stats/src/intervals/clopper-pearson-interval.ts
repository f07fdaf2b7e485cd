import { betaTails } from '../distributions/beta-tails';
import { findRoot } from '../distributions/find-root';
import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { checkEventCount } from './check-event-count';
import { type EventCount } from './event-count';
import { type Interval } from './wilson-interval';

/** Exact interval (95 %) of a share after Clopper and Pearson, for an audit that asks for one: never too narrow, usually
 *  too wide. Bounds are shares 0-1. Not available when nobody is counted. Throws a RangeError for counts that are none.
 *  Source: Clopper and Pearson 1934; docs/methods/exact-intervals.md. */
export function clopperPearsonInterval(count: EventCount): Figure<Interval, 'nobody-at-risk'> {
  checkEventCount(count);
  const { events, atRisk } = count;
  if (atRisk === 0) return notAvailable('nobody-at-risk');
  const share = events / atRisk;
  return shown({
    lower:
      events === 0 ? 0 : findRoot((x) => betaTails(events, atRisk - events + 1, x).lower - 0.025, 0, share),
    upper:
      events === atRisk
        ? 1
        : findRoot((x) => betaTails(events + 1, atRisk - events, x).upper - 0.025, share, 1),
  });
}
