import { averageOverDays, type EpochDay, type Flow, type Stock, sumOverPeriods } from '@muster/domain';
import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { type CountRate } from './count-rate';
import { rateOfCount } from './rate-of-count';

/** One month of a series: its last day, the people in post on it, and who left in it. Null = no snapshot tells. */
export interface MonthOfAttrition {
  readonly to: EpochDay;
  readonly inPost: Stock | null;
  readonly leavers: Flow | null;
}

export interface RollingLeaverRate {
  readonly to: EpochDay;
  readonly rate: Figure<CountRate, 'less-than-12-months' | 'period-without-snapshot' | 'nobody-in-post'>;
}

/** Leaver rate of the 12 months up to each month: leavers of the 12 over the mean of the 13 month ends. One entry for every
 *  month given, so the series is dense: a month in which nobody left is a flow of 0, a month that nothing is known of makes
 *  the 12 rates it belongs to not available. Months follow one another; flows of gaps or overlaps throw a RangeError.
 *  Source: docs/methods/leaver-rates.md. */
export function rollingLeaverRates(months: readonly MonthOfAttrition[]): readonly RollingLeaverRate[] {
  const stocks = months.map(({ inPost }) => inPost);
  const flows = months.map(({ leavers }) => leavers);
  return months.map(({ to }, at) => ({ to, rate: rateUpTo(stocks, flows, at) }));
}

function rateUpTo(
  stocks: readonly (Stock | null)[],
  flows: readonly (Flow | null)[],
  at: number,
): RollingLeaverRate['rate'] {
  if (at < 12) return notAvailable('less-than-12-months');
  const inPost = stocks.slice(at - 12, at + 1);
  const leavers = flows.slice(at - 11, at + 1);
  if (!allKnown(inPost) || !allKnown(leavers)) return notAvailable('period-without-snapshot');
  const { averageInPost } = averageOverDays(inPost);
  if (averageInPost === 0) return notAvailable('nobody-in-post');
  return shown(rateOfCount(sumOverPeriods(leavers).events, averageInPost));
}

function allKnown<Each>(values: readonly (Each | null)[]): values is readonly Each[] {
  return !values.includes(null);
}
