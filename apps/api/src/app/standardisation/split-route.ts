import {
  type CrudeRate,
  type DecompositionAnswer,
  type LeavingFamily,
  type SplitStep,
} from '@muster/contracts';
import { SMALL_NUMBER } from '@muster/domain';
import {
  gapInSteps,
  kitagawaSplit,
  type KitagawaSplit,
  LEAST_EVENTS,
  rateDifferenceInterval,
  sumOfStrata,
} from '@muster/stats';
import { FAMILIES } from './leaving-families';
import {
  crudeRate,
  directRate,
  indirectRatio,
  noDirect,
  noIndirect,
  RATE_NOT_HELD,
} from './measure-standardised';
import { poolStrata, type PooledStratum } from './pool-strata';
import { type StepFactors } from './step-factors';
import { type FineStratum } from './stratum-register';
import { type StratumTally } from './stratum-tally';

type RouteSplit = DecompositionAnswer['routes'][number];
type Sides = 'group' | 'comparator' | 'everybody';

export interface ComparedStrata {
  readonly strata: readonly FineStratum[];
  readonly tallies: Readonly<Record<Sides, StratumTally>>;
  readonly factors: StepFactors;
  readonly overlap: boolean;
  labelsOf(stratum: Partial<FineStratum>): Record<string, string>;
}

const NO_PARTS = { mix: null, rate: null, added: null, interaction: null } as const;

/** The crude gap of one way of leaving, split step by step. A step that cannot be taken, and one with fewer than ten leavers on
 *  a side, says why and has no parts; standardised figures stand beside it where they exist. */
export function splitRoute(compared: ComparedStrata, route: LeavingFamily): RouteSplit {
  const { strata, tallies, factors } = compared;
  const family = FAMILIES.indexOf(route);
  const pool = (by: StepFactors['first']) => poolStrata(strata, by, family, tallies);
  const all = pool([]).map(({ sides }) => sides);
  const group = crudeRate(sumOfStrata(all.map((each) => each.group)));
  const comparator = crudeRate(sumOfStrata(all.map((each) => each.comparator)));
  const gap = group.rate === null || comparator.rate === null ? null : group.rate - comparator.rate;
  const events = [group.events ?? 0, comparator.events ?? 0] as const;
  const coarse = pool(factors.first);
  const before = factors.first.length === 0 ? null : inEither(coarse);
  const steps = [
    stepOf('first', factors.first, coarse, events, compared, null),
    stepOf('second', factors.second, pool(factors.second), events, compared, before),
  ];
  const gapRange = compared.overlap ? null : rangeOf(group, comparator);
  return { route, group, comparator, gap, gapRange, steps };
}

/** A way of leaving that the files do not hold. */
export function routeNotHeld(route: LeavingFamily): RouteSplit {
  return { route, group: RATE_NOT_HELD, comparator: RATE_NOT_HELD, gap: null, gapRange: null, steps: [] };
}

function rangeOf(group: CrudeRate, comparator: CrudeRate): RouteSplit['gapRange'] {
  const [one, two] = [group, comparator].map(({ rate, lower, upper }) =>
    rate === null || lower === null || upper === null ? null : { ratePerYear: rate, lower, upper },
  );
  if (!one || !two) return null;
  const { lower, upper } = rateDifferenceInterval(one, two);
  return { lower, upper };
}

/** The strata of a step in which somebody of the two groups was. */
function inEither(pooled: readonly PooledStratum<Sides>[]): readonly PooledStratum<Sides>[] {
  return pooled.filter(({ sides: { group, comparator } }) => group.personYears + comparator.personYears > 0);
}

/** `before`: the strata of the step before, which those of this one divide further; null where there is none. */
function stepOf(
  step: SplitStep['step'],
  by: StepFactors['first'],
  pooled: readonly PooledStratum<Sides>[],
  events: readonly [number, number],
  compared: ComparedStrata,
  before: readonly PooledStratum<Sides>[] | null,
): SplitStep {
  if (by.length === 0) {
    const direct = noDirect('not-held', 'not-held');
    const indirect = noIndirect('not-held', 'not-held');
    return {
      ...without(step, 'not-held', 'not-held'),
      direct: { group: direct, comparator: direct },
      indirect,
    };
  }
  const sides = pooled.map((each) => each.sides);
  const weighted = (side: 'group' | 'comparator') =>
    directRate(sides.map((each) => ({ ...each[side], weight: each.everybody.personYears })));
  const figures = {
    direct: { group: weighted('group'), comparator: weighted('comparator') },
    indirect: indirectRatio(sides.map((each) => ({ ...each.group, standard: each.everybody }))),
  };
  if (compared.overlap) return { ...without(step, 'not-available', 'groups-overlap'), ...figures };
  const few = Math.max(...events) === 0 ? 'nobody-left' : 'fewer-than-ten-events';
  if (Math.min(...events) < LEAST_EVENTS) return { ...without(step, 'not-available', few), ...figures };
  const both = inEither(pooled);
  const pairs = both.map((each) => each.sides);
  const split = kitagawaSplit(pairs);
  if (split.status === 'not-available') {
    return { ...without(step, 'not-available', split.reason), ...figures };
  }
  const further =
    before &&
    gapInSteps(
      before.map((each) => each.sides),
      pairs,
    );
  if (further?.status === 'not-available' && further.reason === 'steps-count-differently') {
    return { ...without(step, 'not-available', further.reason), ...figures };
  }
  const { mixPart: mix, ratePart: rate, interaction } = split.value;
  return {
    ...{ step, status: 'shown', reason: null, mix, rate, interaction },
    added: further?.status === 'shown' ? further.value.second : null,
    ...figures,
    strata: step === 'first' ? strataOf(both, split.value, compared) : [],
  };
}

function without(
  step: SplitStep['step'],
  status: SplitStep['status'],
  reason: string,
): Pick<SplitStep, 'step' | 'status' | 'reason' | 'strata' | keyof typeof NO_PARTS> {
  return { step, status, reason, ...NO_PARTS, strata: [] };
}

function strataOf(
  pooled: readonly PooledStratum<Sides>[],
  split: KitagawaSplit,
  { labelsOf }: ComparedStrata,
): SplitStep['strata'] {
  return pooled.map(({ of, sides: { group, comparator } }, at) => ({
    labels: labelsOf(of),
    ...{ group, comparator },
    mix: split.strata[at]?.mix ?? 0,
    rate: split.strata[at]?.rate ?? 0,
    thin: split.strata[at]?.thin ?? null,
    smallNumber: Math.min(group.events, comparator.events) < SMALL_NUMBER,
  }));
}
