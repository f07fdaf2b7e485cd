import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { byarInterval } from '../intervals/byar-interval';
import { type Interval } from '../intervals/wilson-interval';
import { checkTimeAtRisk } from './check-time-at-risk';
import { sumOfStrata } from './sum-of-strata';
import { type TimeAtRisk } from './time-at-risk';

/** A stratum of one group, and everybody in it: the standard whose rates are expected. */
export interface ReferredStratum extends TimeAtRisk {
  readonly standard: TimeAtRisk;
}

export interface StandardisedRatio extends Interval {
  readonly observed: number;
  /** Events there would have been at the standard's rates in each stratum. */
  readonly expected: number;
  /** `observed / expected`: above 1 = more often than others of the same strata. */
  readonly ratio: number;
  /** The ratio times the crude rate of the standard, with its bounds: events per person-year. */
  readonly rate: Interval & { readonly ratePerYear: number };
}

export type IndirectProblem =
  'nobody-at-risk' | 'stratum-without-people' | 'events-without-time' | 'rate-above-one' | 'nothing-expected';

/** Indirectly standardised ratio (SIR) with Byar's interval (95 %), for groups too small to be standardised directly: it
 *  asks nothing of the group's own rates. Not available for a stratum with people of the group and none of the standard
 *  (`stratum-without-people`), nor when nothing is expected. Throws a RangeError for numbers that are none. Source: Breslow
 *  and Day 1987; docs/methods/standardisation.md. */
export function indirectlyStandardisedRatio(
  strata: readonly ReferredStratum[],
): Figure<StandardisedRatio, IndirectProblem> {
  const sides = strata.flatMap((each) => [each, each.standard]);
  if (sides.map(checkTimeAtRisk).includes('events-without-time')) return notAvailable('events-without-time');
  const own = sumOfStrata(strata);
  if (own.personYears === 0) return notAvailable('nobody-at-risk');
  const held = strata.filter(({ personYears }) => personYears > 0);
  if (held.some(({ standard }) => standard.personYears === 0)) return notAvailable('stratum-without-people');
  const standard = sumOfStrata(strata.map((each) => each.standard));
  if (standard.events > standard.personYears) return notAvailable('rate-above-one');
  const expected = held.reduce(
    (sum, each) => sum + (each.personYears * each.standard.events) / each.standard.personYears,
    0,
  );
  if (expected === 0) return notAvailable('nothing-expected');
  const bounds = byarInterval(own.events);
  const [ratio, lower, upper] = [own.events, bounds.lower, bounds.upper].map((each) => each / expected) as [
    number,
    number,
    number,
  ];
  const crude = standard.events / standard.personYears;
  return shown({
    ...{ observed: own.events, expected, ratio, lower, upper },
    rate: { ratePerYear: ratio * crude, lower: lower * crude, upper: upper * crude },
  });
}
