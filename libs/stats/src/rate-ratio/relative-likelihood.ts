import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { checkEventCount } from '../intervals/check-event-count';
import { type EventCount } from '../intervals/event-count';
import { expectedEvents } from './expected-events';
import { type RatioOfRates, ratioOfRates } from './ratio-of-rates';

/** `wanted`: promotion, appointment. `unwanted`: leaving, misconduct. It decides which rate is divided by which. */
export type EventIs = 'wanted' | 'unwanted';

/** How the ratio reads. Above 1 the group is worse off in both cases, because the rates are divided accordingly. */
export interface RelativeLikelihood<E extends EventIs> extends RatioOfRates {
  readonly eventIs: E;
  readonly divided: E extends 'wanted' ? 'comparator-by-group' : 'group-by-comparator';
  readonly above1: E extends 'wanted' ? 'group-less-likely' : 'group-more-likely';
}

/** Why there is no ratio: nobody on one side, or fewer than 30 people at risk or 5 expected events on either. */
export type NoRatio = 'nobody-at-risk' | 'too-few';

/** Fewer people at risk than this on either side: no ratio. */
const LEAST_AT_RISK = 30;
/** Fewer expected events than this on either side: no ratio. */
export const LEAST_EXPECTED = 5;

/** Relative likelihood of an event for a group against a comparator, oriented so that **above 1 = the group is worse off**:
 *  less likely to get what is wanted, more likely to meet what is not. Interval by `ratioOfRates`. Not available with
 *  too few people or events on either side. With no event to divide by `ratio` is null and `lower` still says something.
 *  The type of the result names the orientation. Throws a RangeError for
 *  counts that are none. Source: WRES indicator 2; docs/methods/ratio-of-rates.md. */
export function relativeLikelihood<E extends EventIs>(
  eventIs: E,
  group: EventCount,
  comparator: EventCount,
): Figure<RelativeLikelihood<E>, NoRatio> {
  checkEventCount(group);
  checkEventCount(comparator);
  const people = Math.min(group.atRisk, comparator.atRisk);
  if (people === 0) return notAvailable('nobody-at-risk');
  const expected = expectedEvents(group, comparator);
  // Before the interval: an answer about many small groups asks for thousands that are never shown.
  if (people < LEAST_AT_RISK || Math.min(expected.group, expected.comparator) < LEAST_EXPECTED) {
    return notAvailable('too-few');
  }
  const wanted = eventIs === 'wanted';
  const figure = wanted ? ratioOfRates(comparator, group) : ratioOfRates(group, comparator);
  if (figure.status === 'not-available') return notAvailable('too-few');
  return shown({
    ...figure.value,
    eventIs,
    divided: (wanted ? 'comparator-by-group' : 'group-by-comparator') as RelativeLikelihood<E>['divided'],
    above1: (wanted ? 'group-less-likely' : 'group-more-likely') as RelativeLikelihood<E>['above1'],
  });
}
