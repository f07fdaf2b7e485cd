import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { byarInterval } from '../intervals/byar-interval';
import { type Interval } from '../intervals/wilson-interval';
import { checkTimeAtRisk } from './check-time-at-risk';
import { LEAST_EVENTS, STRATUM_RULES, type StratumRules } from './stratum-rules';
import { sumOfStrata } from './sum-of-strata';
import { type TimeAtRisk } from './time-at-risk';

/** A stratum of one group, and how much it weighs: person-years of the standard population, say. */
export interface WeightedStratum extends TimeAtRisk {
  readonly weight: number;
}

export interface StandardisedRate extends Interval {
  /** Events per person-year the group would have with the standard's composition. */
  readonly ratePerYear: number;
  /** Share of the weights in strata where the group has enough people (0-1); the rate is that of these strata. */
  readonly covered: number;
}

export type DirectProblem =
  | 'fewer-than-ten-events'
  | 'nobody-at-risk'
  | 'stratum-without-people'
  | 'events-without-time'
  | 'rate-above-one'
  | 'no-weights';

/** Directly standardised rate with the interval (95 %) of Dobson and others, on Byar's bounds of the count. Strata in which the
 *  group is thin are left out and the others weigh in their place; with less than `leastCovered` of the weights left there
 *  is no rate (`stratum-without-people`), nor with fewer than ten events, or more than one a person-year in all. No bound is
 *  below 0. Throws a RangeError for numbers that are none. Source: Dobson, Kuulasmaa, Eberle and Scherer 1991; docs/methods/standardisation.md. */
export function directlyStandardisedRate(
  strata: readonly WeightedStratum[],
  rules: StratumRules = STRATUM_RULES,
): Figure<StandardisedRate, DirectProblem> {
  if (strata.map(checkTimeAtRisk).includes('events-without-time')) return notAvailable('events-without-time');
  if (strata.some(({ weight }) => !(weight >= 0) || weight === Infinity)) {
    throw new RangeError('a weight is 0 or more');
  }
  const weights = strata.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return notAvailable('no-weights');
  if (sumOfStrata(strata).personYears === 0) return notAvailable('nobody-at-risk');
  const kept = strata.filter(({ personYears }) => personYears > 0 && personYears >= rules.thinBelow);
  const covering = kept.reduce((sum, { weight }) => sum + weight, 0);
  if (covering === 0 || covering / weights < rules.leastCovered)
    return notAvailable('stratum-without-people');
  const { events, personYears } = sumOfStrata(kept);
  if (events > personYears) return notAvailable('rate-above-one');
  if (events < LEAST_EVENTS) return notAvailable('fewer-than-ten-events');
  let [rate, variance] = [0, 0];
  for (const { events: own, personYears: time, weight } of kept) {
    const share = weight / covering / time;
    rate += share * own;
    variance += share * share * own;
  }
  const bounds = byarInterval(events);
  const scale = Math.sqrt(variance / events);
  return shown({
    ratePerYear: rate,
    // One heavy stratum with few events: the scaled distance can be more than the rate, and no rate is below 0.
    lower: Math.max(0, rate + scale * (bounds.lower - events)),
    upper: rate + scale * (bounds.upper - events),
    covered: covering / weights,
  });
}
