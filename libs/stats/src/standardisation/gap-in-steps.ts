import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { kitagawaSplit, type KitagawaSplit, type SplitProblem } from './kitagawa-split';
import { type PairStratum } from './pair-stratum';
import { STRATUM_RULES, type StratumRules } from './stratum-rules';
import { sumOfStrata } from './sum-of-strata';

/** A gap split by a few factors first, then by one more. */
export interface GapInSteps {
  readonly gap: number;
  /** Goes with the factors of the first step. */
  readonly first: number;
  /** Goes with the factor that the second step adds: the mix of both steps less that of the first. */
  readonly second: number;
  /** Remains among people who are alike in all of them. `first + second + rest` is the gap. */
  readonly rest: number;
  readonly steps: readonly [KitagawaSplit, KitagawaSplit];
}

/** Splits the same gap twice, by `coarse` strata and by `fine` ones, which divide the coarse ones further, so that what the
 *  further factor adds stands apart. The order is part of the answer: another order of the factors would share the gap
 *  out otherwise. Not available for the reasons of `kitagawaSplit`, and when the two do not count the same events and
 *  person-years. Unit: events per person-year. Source: docs/methods/kitagawa-split.md. */
export function gapInSteps(
  coarse: readonly PairStratum[],
  fine: readonly PairStratum[],
  rules: StratumRules = STRATUM_RULES,
): Figure<GapInSteps, SplitProblem | 'steps-count-differently'> {
  const first = kitagawaSplit(coarse, rules);
  if (first.status === 'not-available') return first;
  const second = kitagawaSplit(fine, rules);
  if (second.status === 'not-available') return second;
  for (const side of ['group', 'comparator'] as const) {
    const [one, two] = [coarse, fine].map((strata) => sumOfStrata(strata.map((each) => each[side])));
    const years = Math.abs((one?.personYears ?? 0) - (two?.personYears ?? 0));
    if (one?.events !== two?.events || years > 1e-9 * (one?.personYears ?? 0)) {
      return notAvailable('steps-count-differently');
    }
  }
  return shown({
    gap: first.value.gap,
    first: first.value.mixPart,
    second: second.value.mixPart - first.value.mixPart,
    rest: second.value.ratePart,
    steps: [first.value, second.value],
  });
}
