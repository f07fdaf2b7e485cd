import { type AverageStock, type Flow } from '@muster/domain';
import { type CountRate } from '../attrition/count-rate';
import { rateOfCount } from '../attrition/rate-of-count';
import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';

export interface PromotionRate extends CountRate {
  /** Who could be promoted, in words; printed beside every rate. */
  readonly eligibilityRule: string;
}

/** Promotion rate of a rank: people promoted from it in the period over the average of people eligible in it, with Byar's
 *  interval. Without a rule of eligibility there is no rate. Not available when nobody is eligible. Throws a RangeError for
 *  an empty rule. Source: docs/methods/promotion.md. */
export function promotionRate(
  promoted: Flow,
  eligible: AverageStock,
  eligibilityRule: string,
): Figure<PromotionRate, 'nobody-eligible' | 'promoted-without-eligible'> {
  if (eligibilityRule.trim() === '') throw new RangeError('a promotion rate needs a rule of eligibility');
  if (eligible.averageInPost === 0) {
    return notAvailable(promoted.events === 0 ? 'nobody-eligible' : 'promoted-without-eligible');
  }
  return shown({ ...rateOfCount(promoted.events, eligible.averageInPost), eligibilityRule });
}
