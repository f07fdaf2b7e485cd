import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { checkTimeAtRisk } from './check-time-at-risk';
import { type PairStratum } from './pair-stratum';
import { splitStratum, type StratumParts } from './split-stratum';
import { STRATUM_RULES, type StratumRules } from './stratum-rules';
import { sumOfStrata } from './sum-of-strata';

/** A gap of two rates in two parts, as events per person-year. */
export interface KitagawaSplit {
  readonly groupRate: number;
  readonly comparatorRate: number;
  /** Group less comparator: `mixPart + ratePart`. */
  readonly gap: number;
  /** Goes with people of the two groups being spread over the strata in other shares. */
  readonly mixPart: number;
  /** Remains among people of the same stratum. */
  readonly ratePart: number;
  /** Half of it stands in each part. */
  readonly interaction: number;
  /** Share (0-1) of each side's person-years in strata where one side is thin. */
  readonly thinShare: { readonly group: number; readonly comparator: number };
  /** In the order of the strata. */
  readonly strata: readonly StratumParts[];
}

export type SplitProblem =
  | 'nobody-at-risk'
  | 'stratum-without-people'
  | 'events-without-time'
  | 'rate-above-one'
  | 'few-shared-strata';

/** Splits the gap between the crude rates of two groups into what goes with their composition and what goes with rates
 *  within strata; the parts sum to the gap (to 1e-12), and swapping the groups changes every sign. The interaction is
 *  shared equally. Not available without time at risk of a side; for a stratum that holds nobody of either; for events
 *  without time; where a side has more than one event a person-year in all (in one stratum that may be right: whoever can
 *  retire leaves within months); and where more than `mostThin` of a
 *  side's time lies in strata in which a side is thin. Throws a RangeError for numbers that are none. Source: Kitagawa
 *  1955; docs/methods/kitagawa-split.md. */
export function kitagawaSplit(
  strata: readonly PairStratum[],
  rules: StratumRules = STRATUM_RULES,
): Figure<KitagawaSplit, SplitProblem> {
  const sides = strata.flatMap(({ group, comparator }) => [group, comparator]);
  if (sides.map(checkTimeAtRisk).includes('events-without-time')) return notAvailable('events-without-time');
  if (strata.some((each) => each.group.personYears + each.comparator.personYears === 0)) {
    return notAvailable('stratum-without-people');
  }
  const group = sumOfStrata(strata.map((each) => each.group));
  const comparator = sumOfStrata(strata.map((each) => each.comparator));
  if (group.personYears === 0 || comparator.personYears === 0) return notAvailable('nobody-at-risk');
  if ([group, comparator].some(({ events, personYears }) => events > personYears)) {
    return notAvailable('rate-above-one');
  }
  const totals = { group: group.personYears, comparator: comparator.personYears };
  const parts = strata.map((each) => splitStratum(each, totals, rules.thinBelow));
  const thinOf = (side: 'group' | 'comparator') =>
    sum(strata.map((each, at) => (parts[at]?.thin ? each[side].personYears : 0))) / totals[side];
  const thinShare = { group: thinOf('group'), comparator: thinOf('comparator') };
  if (Math.max(thinShare.group, thinShare.comparator) > rules.mostThin) {
    return notAvailable('few-shared-strata');
  }
  const [groupRate, comparatorRate] = [
    group.events / group.personYears,
    comparator.events / comparator.personYears,
  ];
  return shown({
    groupRate,
    comparatorRate,
    gap: groupRate - comparatorRate,
    mixPart: sum(parts.map(({ mix }) => mix)),
    ratePart: sum(parts.map(({ rate }) => rate)),
    interaction: sum(parts.map(({ interaction }) => interaction)),
    thinShare,
    strata: parts,
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
