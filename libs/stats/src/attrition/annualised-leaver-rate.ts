import { type AverageStock, type Flow } from '@muster/domain';
import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { type CountRate } from './count-rate';
import { rateOfCount } from './rate-of-count';

/** What a rate of 3 to 11 months would be over a year. `provisional` is never dropped: seasons are not corrected for. */
export interface AnnualisedRate extends CountRate {
  readonly months: number;
  readonly provisional: true;
}

/** Leaver rate of a short period, times 12 over its months. Not available under 3 months, or with nobody in post. Throws a
 *  RangeError unless `months` is a whole number from 1 to 11. Source: docs/methods/leaver-rates.md. */
export function annualisedLeaverRate(
  leavers: Flow,
  average: AverageStock,
  months: number,
): Figure<AnnualisedRate, 'less-than-3-months' | 'nobody-in-post'> {
  if (!Number.isInteger(months) || months < 1 || months > 11) throw new RangeError('1 to 11 whole months');
  if (months < 3) return notAvailable('less-than-3-months');
  if (average.averageInPost === 0) return notAvailable('nobody-in-post');
  const yearly = rateOfCount(leavers.events, (average.averageInPost * months) / 12);
  return shown({ ...yearly, people: average.averageInPost, months, provisional: true });
}
