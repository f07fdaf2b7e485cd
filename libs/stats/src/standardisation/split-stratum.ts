import { type PairStratum } from './pair-stratum';
import { type TimeAtRisk } from './time-at-risk';

/** What one stratum adds to the gap of two rates, as events per person-year. */
export interface StratumParts {
  /** Goes with how many people each group has in the stratum. */
  readonly mix: number;
  /** Goes with how often it happens there. */
  readonly rate: number;
  /** Product of both differences, half of which stands in each part; 0 where a side is thin. */
  readonly interaction: number;
  /** Sides with fewer person-years than `thinBelow`. */
  readonly thin: 'group' | 'comparator' | 'both' | null;
}

/** Splits what a stratum adds to the gap, `p1 r1 - p2 r2`, by the rule of means: `mix = (p1 - p2)(r1 + r2)/2` and
 *  `rate = (r1 - r2)(p1 + p2)/2`. A thin side lends neither its rate to the difference of shares nor the other side's share to
 *  its rate: then the other side's rate (of both together, when both are thin) measures the mix, and each rate counts
 *  with its own share. Either way the parts sum to what the stratum adds. `totals` are the person-years of each group,
 *  above 0; a stratum must have people of one of them. Source: Kitagawa 1955; docs/methods/kitagawa-split.md. */
export function splitStratum(
  { group, comparator }: PairStratum,
  totals: { readonly group: number; readonly comparator: number },
  thinBelow: number,
): StratumParts {
  const [p1, p2] = [group.personYears / totals.group, comparator.personYears / totals.comparator];
  const [r1, r2] = [rateOf(group), rateOf(comparator)];
  const isThin = (personYears: number) => personYears === 0 || personYears < thinBelow;
  const [thin1, thin2] = [isThin(group.personYears), isThin(comparator.personYears)];
  if (!thin1 && !thin2) {
    return {
      mix: ((p1 - p2) * (r1 + r2)) / 2,
      rate: ((r1 - r2) * (p1 + p2)) / 2,
      interaction: (p1 - p2) * (r1 - r2),
      thin: null,
    };
  }
  const both = rateOf({
    events: group.events + comparator.events,
    personYears: group.personYears + comparator.personYears,
  });
  const lent = thin1 && thin2 ? both : thin1 ? r2 : r1;
  return {
    mix: (p1 - p2) * lent,
    rate: p1 * (r1 - lent) - p2 * (r2 - lent),
    interaction: 0,
    thin: thin1 && thin2 ? 'both' : thin1 ? 'group' : 'comparator',
  };
}

function rateOf({ events, personYears }: TimeAtRisk): number {
  return personYears === 0 ? 0 : events / personYears;
}
