import { chiSquareUpperTail } from '../distributions/chi-square-upper-tail';
import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { checkEventCount } from '../intervals/check-event-count';
import { type EventCount } from '../intervals/event-count';

export interface ScoreTest {
  /** Standard normal under one common rate; positive = the group's rate is higher. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

/** Score test of two rates (Pearson's chi-square of the 2 x 2 table, without continuity correction). Not available when
 *  either side is empty, or when everybody or nobody had the event: then the data cannot tell the rates apart, and
 *  no p is made up. Throws a RangeError for counts that are none. Source: docs/methods/tests-of-two-rates.md. */
export function scoreTest(
  group: EventCount,
  comparator: EventCount,
): Figure<ScoreTest, 'nobody-at-risk' | 'no-variation'> {
  checkEventCount(group);
  checkEventCount(comparator);
  if (group.atRisk === 0 || comparator.atRisk === 0) return notAvailable('nobody-at-risk');
  const events = group.events + comparator.events;
  const people = group.atRisk + comparator.atRisk;
  if (events === 0 || events === people) return notAvailable('no-variation');
  const cross = group.events * comparator.atRisk - comparator.events * group.atRisk;
  const spread = ((events * (people - events)) / people) * group.atRisk * comparator.atRisk;
  const z = cross / Math.sqrt(spread);
  return shown({ z, p: chiSquareUpperTail(z * z, 1) });
}
