import { type Stock } from '@muster/domain';
import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { type Interval, wilsonInterval } from '../intervals/wilson-interval';

export interface StabilityIndex extends Interval {
  /** 0-1. */
  readonly stability: number;
}

/** Stability index: people in post a year ago who still are, over everybody in post a year ago, with its Wilson interval.
 *  Who joined since does not enter. Not available when nobody was in post. Throws a RangeError when more stayed than
 *  there were, or for FTE. Source: docs/methods/leaver-rates.md. */
export function stabilityIndex(
  aYearAgo: Stock,
  stillInPost: number,
): Figure<StabilityIndex, 'nobody-in-post'> {
  if (aYearAgo.unit !== 'headcount') throw new RangeError('stability is a share of people');
  const interval = wilsonInterval(stillInPost, aYearAgo.inPost);
  if (!interval) return notAvailable('nobody-in-post');
  return shown({ stability: stillInPost / aYearAgo.inPost, ...interval });
}
